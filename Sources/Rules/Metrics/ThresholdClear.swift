import Escalation
import Source

extension Rule {
  static let thresholdClear = Rule(
    "threshold-clear", .metrics, .error,
    summary: "a metric is clear while it is still past a threshold",
    rationale: """
      An alert that clears inside the range that raises it comes and goes with every measurement: it flaps, and people \
      learn to look away.
      """,
    wrong: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: 0.92, action: notify, raises: slow-answers}
          clear: {above: ↓0.90}
      """,
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: 0.92, action: notify, raises: slow-answers}
          clear: {below: ↓0.95}
      """,
    ],
    right: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: 0.92, action: notify, raises: slow-answers}
          clear: {above: 92%, for: 30m}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for metric in matrix.metrics?.value ?? [] {
        guard let (direction, bound) = metric.clear?.value.bound, let line = metric.lineThatHolds(at: bound, direction)
        else { continue }
        findings.append(
          Diagnostic(
            "threshold-clear", at: bound.range,
            "the metric is clear `\(direction.rawValue) \(bound.value)`, where the threshold `\(line.phrase)` still holds",
            help: "clear it \(line.direction == .below ? "above" : "below") `\(line.bound.value)`, or further off",
            related: [RelatedPlace("the threshold", at: line.bound.range)]))
      }
    })
}

extension Metric {
  /// The threshold in whose range an alert would clear.
  ///
  /// Where all thresholds lie on the side on which the metric is said to be clear, it would clear in all of them.
  fileprivate func lineThatHolds(at bound: Sourced<BoundLiteral>, _ direction: BoundDirection) -> ThresholdLine? {
    guard let unit = unit?.value, let value = bound.value.exactValue(in: unit), unit.reaches(value) else { return nil }
    let mildest = BoundDirection.allCases.compactMap { lines($0).mildest }
    if let line = mildest.first(where: { $0.direction.isFurther(value, than: $0.value) }) { return line }
    return mildest.allSatisfy { $0.direction == direction } ? mildest.first : nil
  }
}
