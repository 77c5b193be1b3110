/// What Alertmanager can hold, and what it asks for.
///
/// Source: prometheus/alertmanager 0.25, config/config.go and docs/configuration.md: `location` of a time interval from
/// 0.25 on; a group interval and a repeat interval may not be zero, a group wait may; e-mail needs a smarthost and a
/// sender; a key or an address that is a secret may be the name of a file.
enum AlertmanagerLimits {
  /// Where the operator lays the secrets that no file of ours may hold.
  static let secrets = "/etc/alertmanager/secrets"
  /// The shortest time between two notifications of a group that changes: at once is not to be had.
  static let shortestGroupInterval = "1m"
  /// How long until an alert that goes on is told again; Alertmanager's own choice.
  static let repeatSeconds = 4 * 3600
  /// Who takes what Alertmanager cannot send itself: a phone call, say. The operator runs it beside Alertmanager.
  static let bridge = "http://localhost:9087/page"
  static let smarthost = "localhost:25"
  static let sender = "sevc@localhost"
}
