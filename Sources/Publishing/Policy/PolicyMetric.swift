import Escalation
import JSON

extension PolicyRecord<Metric> {
  static let metric = PolicyRecord(
    "metric", "A figure that is watched. Bounds are in its unit, percentages of a ratio already divided.",
    hasSources: true,
    [
      .id("id", isRequired: true, "Its id.") { $0.id },
      .text("title", isRequired: true, "What it measures.") { $0.title },
      .text("query", "The figure in PromQL.") { $0.query },
      .word("unit", isRequired: true, "What its values are.") { $0.unit },
      .id("model", "The model that it watches.") { $0.model },
      .word("watches", "Which of the model's bounds.") { $0.watches },
      PolicyField("critical", .flag, isRequired: true, "Whether it needs a rollback and an intervention.") { subject in
        subject.critical.map { [Origin("critical", $0)] } ?? []
      } value: { subject in
        .bool(subject.critical?.value ?? false)
      },
      PolicyField("thresholds", .list(.record("threshold")), isRequired: true, "The mildest first.") { subject in
        subject.thresholds.map { [Origin("thresholds", $0)] } ?? []
      } value: { subject in
        .array(
          subject.thing.thresholdsInUnit.map { PolicyRecord<ThresholdAt>.threshold.json(InMatrix($0, subject.context)) }
        )
      },
      PolicyField("clear", .record("clear"), "When the alert is over.") { subject in
        subject.clear.map { [Origin("clear", $0)] } ?? []
      } value: { subject in
        subject.clear.map { clear in
          PolicyRecord<ClearAt>.clear.json(
            InMatrix(ClearAt(clear: clear.value, unit: subject.unit?.value), subject.context))
        }
      },
      .formerly { $0.formerly },
    ])
}

/// A threshold with what its metric and its neighbours say of it.
struct ThresholdAt: Sendable {
  let threshold: Threshold
  let unit: MetricUnit?
  /// The bound of the next threshold in the same direction: where this one's range ends.
  let next: BoundLiteral?
}

/// The end of an alert, in its metric's unit.
struct ClearAt: Sendable {
  let clear: ClearCondition
  let unit: MetricUnit?
}

extension Metric {
  fileprivate var thresholdsInUnit: [ThresholdAt] {
    let all = thresholds?.value ?? []
    return all.enumerated().map { index, threshold in
      let next = all[(index + 1)...].first { $0.bound?.direction == threshold.bound?.direction }
      return ThresholdAt(threshold: threshold, unit: unit?.value, next: next?.bound?.literal.value)
    }
  }
}

extension PolicyRecord<ThresholdAt> {
  static let threshold = PolicyRecord(
    "threshold", "From where on a metric raises an incident.",
    [
      PolicyField("direction", .words(BoundDirection.allCases.map(\.rawValue)), isRequired: true, "On which side.") {
        ($0.threshold.bound?.direction.rawValue).map(JSONValue.string)
      },
      PolicyField("bound", BoundLiteral.policyType, isRequired: true, "The bound, in the metric's unit.") {
        $0.threshold.bound?.literal.value.json(in: $0.unit)
      },
      PolicyField("holdsTo", BoundLiteral.policyType, "Where the next threshold takes over.") {
        $0.next?.json(in: $0.unit)
      },
      PolicyField("for", .record("duration"), isRequired: true, "How long the value must be past the bound.") {
        subject in
        subject.threshold.hold.map { PolicyDuration.json($0.value, subject.context) } ?? PolicyDuration.zero
      },
      .word("action", isRequired: true, "What it calls for.") { $0.threshold.action },
      .id("raises", isRequired: true, "The incident that it raises.") { $0.threshold.raises },
      .text("rollback", "What is rolled back to, in words.") { $0.threshold.rollback },
    ])
}

extension PolicyRecord<ClearAt> {
  static let clear = PolicyRecord(
    "clear", "When an alert is over.",
    [
      PolicyField("direction", .words(BoundDirection.allCases.map(\.rawValue)), isRequired: true, "On which side.") {
        ($0.clear.bound?.direction.rawValue).map(JSONValue.string)
      },
      PolicyField("bound", BoundLiteral.policyType, isRequired: true, "The bound, in the metric's unit.") {
        $0.clear.bound?.literal.value.json(in: $0.unit)
      },
      PolicyField("for", .record("duration"), isRequired: true, "How long the value must be back.") { subject in
        subject.clear.hold.map { PolicyDuration.json($0.value, subject.context) } ?? PolicyDuration.zero
      },
    ])
}
