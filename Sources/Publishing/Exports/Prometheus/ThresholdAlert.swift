import Escalation
import JSON

/// The alert of one threshold.
///
/// The metric's query is recorded once, as ``MetricAlerts/series``, and alerts compare what was recorded. A threshold
/// holds from its bound to the next one: while the alert of a severer one fires, the milder has nothing to say. Its time
/// runs whenever the value is past its bound, however far: a value that swings about the next bound must not keep
/// resetting both.
struct ThresholdAlert {
  let view: MatrixView
  let metric: Metric
  let threshold: Threshold
  /// The place in the metric's list, from 0.
  let index: Int
  let name: String
  let direction: BoundDirection
  let bound: BoundValue
  /// The bound of the unit as PromQL.
  let boundText: String
  /// The names of the alerts of the severer thresholds.
  let severer: [String]
  let labels: AlertLabels

  /// The rule, as Prometheus reads it.
  var rule: JSONValue {
    .object([
      "alert": .string(name), "expr": .string(expression),
      "for": (threshold.hold?.value.promDuration).map(JSONValue.string),
      "keep_firing_for": (metric.clear?.value.hold?.value.promDuration).map(JSONValue.string),
      "labels": texts(labels.members.map { ($0.name, $0.text.asTemplate) }),
      "annotations": texts(annotations.map { ($0.name, $0.text.asTemplate) }),
    ])
  }

  /// What people read, word for word.
  var annotations: [(name: String, text: String)] {
    let incident = threshold.raises.flatMap { view.incident($0.value) }
    let condition = threshold.conditionText(in: metric.unit?.value) ?? ""
    let title = (metric.title?.value ?? metric.id.value.name).trimmed
    let visible = incident.flatMap { $0.isRestricted ? nil : $0.title?.value.trimmed }
    let named = [
      ("summary", "\(title) \(condition)"), ("description", visible), ("service", view.title.trimmed),
      ("rollback", threshold.rollback?.value.trimmed),
      ("runbook_url", threshold.raises.map { view.runbookAddress(of: $0.value) }),
    ]
    return named.compactMap { name, text in text.flatMap { $0.isEmpty ? nil : (name: name, text: $0) } }
  }

  private func texts(_ members: [(String, String)]) -> JSONValue {
    .object(JSONObject(members.map { (key: $0.0, value: JSONValue.string($0.1)) }))
  }
}

/// The condition in PromQL.
extension ThresholdAlert {
  var expression: String {
    let past = "\(series) \(direction == .below ? "<" : ">") \(boundText)"
    let lasting = stillUncleared.map { "(\(past) or \($0))" } ?? past
    return severer.isEmpty ? lasting : "\(lasting) unless ignoring(\(labels.ignored)) \(firing(severer))"
  }

  /// Once it fires, the alert goes on until the value has reached the clear condition's bound.
  private var stillUncleared: String? {
    guard let clear = metric.clear?.value.bound, clear.direction != direction, let unit = metric.unit?.value,
      let text = clear.literal.value.promQL(in: unit)
    else { return nil }
    let comparison = clear.direction == .above ? "<=" : ">="
    return "(\(series) \(comparison) \(text) and ignoring(\(labels.ignored)) \(firing([name])))"
  }

  private var series: String { MetricAlerts.series(of: metric, in: view) }

  /// The alerts of these names that fire: `ALERTS` is the series that Prometheus writes of them.
  private func firing(_ names: [String]) -> String {
    let match = names.count == 1 ? "=" : "=~"
    return #"ALERTS{alertname\#(match)"\#(names.joined(separator: "|"))", alertstate="firing"}"#
  }
}

extension BoundLiteral {
  /// The bound as a number of the unit in PromQL; a rate as its division, which decimals may not hold.
  func promQL(in unit: MetricUnit) -> String? {
    guard value(in: unit) != nil else { return nil }
    if case .rate(let rate) = self, rate.seconds != 1 { return "(\(rate.count) / \(rate.seconds))" }
    return number(in: unit)?.description
  }
}
