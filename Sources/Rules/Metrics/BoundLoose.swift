import Escalation
import Source

extension Rule {
  static let boundLoose = Rule(
    "bound-loose", .metrics, .warning,
    summary: "a metric that watches a model's bound intervenes only past it",
    rationale: """
      A bound is the last value that is acceptable. Where people are called only past it, the model has been outside \
      its bounds for a while before anybody acts.
      """,
    wrong: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: percent
          model: answerer
          watches: quality
          thresholds:
            - {below: ↓80%, action: intervene, raises: slow-answers}
      models:
        - {id: answerer, title: Answerer, owner: platform, bounds: {quality: {floor: 0.85}}}
      """
    ],
    right: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: percent
          model: answerer
          watches: quality
          thresholds:
            - {below: 85, action: intervene, raises: slow-answers}
      models:
        - {id: answerer, title: Answerer, owner: platform, bounds: {quality: {floor: 0.85}}}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for metric in matrix.metrics?.value ?? [] {
        guard let watched = matrix.watchedBound(of: metric), let intervention = metric.intervention(watched.direction),
          let unit = metric.unit?.value, let value = intervention.value.converted(from: unit, to: watched.unit),
          watched.direction.isFurther(value, than: watched.value)
        else { continue }
        findings.append(
          Diagnostic(
            "bound-loose", .warning, at: intervention.bound.range,
            "the metric intervenes \(intervention.phrase), past the model's bound of \(watched.literal.value)",
            help: "intervene at the bound or before it",
            related: [RelatedPlace("the model's bound", at: watched.literal.range)]))
      }
    })
}

extension Metric {
  /// The first of its thresholds that calls for an intervention.
  fileprivate func intervention(_ direction: BoundDirection) -> ThresholdLine? {
    lines(direction).filter { $0.threshold.action?.value == .intervene }.mildest
  }
}

/// A bound of a model, as a line that its values must not cross.
private struct WatchedBound {
  var direction: BoundDirection
  var unit: MetricUnit
  var literal: Sourced<BoundLiteral>
  var value: BoundValue

  init?(_ direction: BoundDirection, _ unit: MetricUnit, _ literal: Sourced<BoundLiteral>?) {
    guard let literal, let value = literal.value.exactValue(in: unit) else { return nil }
    self.direction = direction
    self.unit = unit
    self.literal = literal
    self.value = value
  }
}

extension Matrix {
  /// The bound that a metric watches; nil where it says so of none, or nothing can be said of it.
  fileprivate func watchedBound(of metric: Metric) -> WatchedBound? {
    guard let name = metric.watches?.value, let id = metric.model?.value,
      let bounds = models?.value.first(where: { $0.id.value == id })?.bounds?.value
    else { return nil }
    return switch name {
    case .quality: WatchedBound(.below, .ratio, bounds.quality?.value.floor)
    case .confidence: WatchedBound(.below, .ratio, bounds.confidence?.value.floor)
    case .throughput: WatchedBound(.below, .perSecond, bounds.throughput?.value.floor)
    case .latency: WatchedBound(.above, .seconds, bounds.latency?.value.ceiling)
    case .errorRate: bounds.loosestErrorRate
    }
  }
}

extension ModelBounds {
  /// The highest of the error rates: what is past it is past them all, whichever type of output a metric counts.
  fileprivate var loosestErrorRate: WatchedBound? {
    (errorRate?.value ?? []).compactMap { WatchedBound(.above, .ratio, $0.ceiling) }
      .max { $0.value.precedes($1.value) }
  }
}

extension BoundValue {
  /// The same value in another unit: of the units, only ratios and percentages measure the same.
  fileprivate func converted(from unit: MetricUnit, to other: MetricUnit) -> BoundValue? {
    if unit == other { return self }
    return unit == .percent && other == .ratio ? hundredth : nil
  }
}
