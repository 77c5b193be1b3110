import Escalation
import MatrixLanguage

/// One field of the language, and the exports that have it to hold: a target not named here leaves it to others.
///
/// What a target holds it tells of in `exports.json`, as exact, lowered or lost: each room decides that, value by value.
/// What is left to others is counted there, with the reason of ``ExportTarget/scope``.
struct CapabilityRow<Thing>: Sendable {
  /// The key, as authors write it.
  let field: String
  let holders: Set<BuildTarget>
  /// Whether the thing says something under the key.
  let isSaid: @Sendable (Thing) -> Bool

  init<Value>(_ field: String, _ path: any KeyPath<Thing, Value?> & Sendable, heldBy holders: Set<BuildTarget> = []) {
    self.field = field
    self.holders = holders
    isSaid = { $0[keyPath: path] != nil }
  }
}

extension Set<BuildTarget> {
  /// What raises alerts and what draws them: both hold metrics.
  static let metrics: Set<BuildTarget> = [.prometheus, .grafana]
  /// What escalates: both hold who is paged after whom.
  static let escalations: Set<BuildTarget> = [.pagerduty, .jsm]
  /// What tells people of incidents.
  static let paging: Set<BuildTarget> = [.alertmanager, .pagerduty, .jsm]
}
