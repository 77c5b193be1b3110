import Source

/// What Prometheus can hold.
///
/// Source: prometheus.io, "Data model": names of labels are `[a-zA-Z_][a-zA-Z0-9_]*`, those with `__` before them are
/// its own; prometheus/prometheus, model/rulefmt/rulefmt.go: `keep_firing_for` from 2.42 on, a rule's labels may not set
/// `__name__`. Label values and annotations are any UTF-8.
enum PrometheusLimits {
  /// Names that mean something to Prometheus or to our own routes.
  private static let taken: Set<String> = [
    "alertname", "alertstate", "severity", "incident", "matrix", "action", "owner", "metric", "instance", "job",
  ]

  /// A name that Prometheus takes for a label: the one given where it can stand.
  static func labelName(_ name: String) -> String {
    let letters = name.unicodeScalars.map { $0.isASCIILetter || $0.isASCIIDigit ? Character($0) : "_" }
    let spelled = String(letters)
    let isOwn = taken.contains(spelled) || spelled.hasPrefix("__") || spelled.isEmpty
    let startsWell = spelled.unicodeScalars.first.map { !$0.isASCIIDigit } ?? false
    return isOwn || !startsWell ? "label_" + spelled : spelled
  }
}
