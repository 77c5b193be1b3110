import Escalation
import JSON

/// The rules of one metric: its query recorded, then its alerts, severest first, as each asks whether a severer fires.
struct MetricAlerts {
  let view: MatrixView
  let metric: Metric
  /// Severest first.
  let alerts: [ThresholdAlert]

  init(view: MatrixView, metric: Metric) {
    self.view = view
    self.metric = metric
    let thresholds = metric.query == nil ? [] : metric.thresholds?.value ?? []
    let names = MetricAlerts.names(of: thresholds, metric: metric, in: view)
    alerts = thresholds.indices.reversed().compactMap { index in
      let threshold = thresholds[index]
      guard let unit = metric.unit?.value, let bound = threshold.bound,
        let value = bound.literal.value.exactValue(in: unit), let text = bound.literal.value.promQL(in: unit)
      else { return nil }
      let severer = thresholds.indices.filter { $0 > index && thresholds[$0].bound?.direction == bound.direction }
      return ThresholdAlert(
        view: view, metric: metric, threshold: threshold, index: index, name: names[index], direction: bound.direction,
        bound: value, boundText: text, severer: severer.map { names[$0] },
        labels: AlertLabels(view: view, metric: metric, threshold: threshold))
    }
  }

  /// The series under which the query's values are recorded.
  static func series(of metric: Metric, in view: MatrixView) -> String {
    #"\#(recordName){matrix="\#(view.name)", metric="\#(metric.id.value.name)"}"#
  }

  private static let recordName = "sevc:metric:value"

  /// `support/answer-quality/rollback`, with a number behind it where that was taken.
  private static func names(of thresholds: [Threshold], metric: Metric, in view: MatrixView) -> [String] {
    thresholds.indices.map { index in
      let action = thresholds[index].action?.value
      let earlier = thresholds[..<index].count { $0.action?.value == action }
      let base = "\(view.name)/\(metric.id.value.name)/\(action?.rawValue ?? "raise")"
      return earlier == 0 ? base : "\(base)/\(earlier + 1)"
    }
  }

  /// The group of rules, which Prometheus evaluates in their order.
  var group: JSONValue {
    let record: JSONValue = .object([
      "record": .string(Self.recordName), "expr": .string(metric.query?.value ?? ""),
      "labels": .object(["matrix": .string(view.name), "metric": .string(metric.id.value.name)]),
    ])
    return .object([
      "name": .string("\(view.name)/\(metric.id.value.name)"), "rules": .array([record] + alerts.map(\.rule)),
    ])
  }
}
