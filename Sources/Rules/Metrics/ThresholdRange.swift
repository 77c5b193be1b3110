import Escalation
import Source

extension Rule {
  static let thresholdRange = Rule(
    "threshold-range", .metrics, .error,
    summary: "a bound lies where the metric's unit has no values",
    rationale: """
      A bound that no value can reach never raises its incident, or always does. Mostly a percentage was written as a \
      ratio: `92` where `0.92` or `92%` was meant.
      """,
    wrong: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: ↓92, action: notify, raises: slow-answers}
      """,
      """
      metrics:
        - id: queue-length
          title: Queue length
          unit: count
          thresholds:
            - {below: ↓-1, action: notify, raises: slow-answers}
          clear: {above: ↓-0.5}
      """,
    ],
    right: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: 92%, action: notify, raises: slow-answers}
      """,
      """
      metrics:
        - id: refusals
          title: Share of refusals
          unit: percent
          thresholds:
            - {above: 92, action: notify, raises: slow-answers}
      """,
    ],
    check: .eachMatrix { matrix, _, findings in
      for metric in matrix.metrics?.value ?? [] {
        guard let unit = metric.unit?.value else { continue }
        let bounds =
          (metric.thresholds?.value ?? []).compactMap(\.bound?.literal)
          + [metric.clear?.value.bound?.literal].compactMap(\.self)
        for bound in bounds {
          guard let value = bound.value.exactValue(in: unit), !unit.reaches(value) else { continue }
          findings.append(
            Diagnostic(
              "threshold-range", at: bound.range,
              "`\(bound.value)` is out of reach of a metric in `\(unit.rawValue)`: its values are \(unit.reach)",
              help: unit == .ratio
                ? "write a ratio or a percentage, such as `0.92` or `92%`" : "write a value \(unit.reach)"))
        }
      }
    })
}
