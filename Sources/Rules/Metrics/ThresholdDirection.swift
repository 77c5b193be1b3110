import Escalation
import Source

extension Rule {
  static let thresholdDirection = Rule(
    "threshold-direction", .metrics, .error,
    summary: "a metric has `below` and `above` thresholds that overlap",
    rationale: """
      A value that is below one bound and above another at once raises two alerts that contradict each other, and no \
      value is well.
      """,
    wrong: [
      """
      metrics:
        - id: queue-length
          title: Queue length
          unit: count
          thresholds:
            - {below: 50, action: notify, raises: slow-answers}
            - {above: ↓20, action: notify, raises: slow-answers}
      """
    ],
    right: [
      """
      metrics:
        - id: queue-length
          title: Queue length
          unit: count
          thresholds:
            - {below: 20, action: notify, raises: slow-answers}
            - {above: 50, action: notify, raises: slow-answers}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for metric in matrix.metrics?.value ?? [] {
        guard let below = metric.lines(.below).mildest, let above = metric.lines(.above).mildest,
          above.value.precedes(below.value)
        else { continue }
        let (first, second) = below.bound.range < above.bound.range ? (below, above) : (above, below)
        findings.append(
          Diagnostic(
            "threshold-direction", at: second.bound.range,
            "`\(second.phrase)` overlaps `\(first.phrase)`: values between them are past both",
            help: "let the bound of `below` be the smaller one",
            related: [RelatedPlace("the other threshold", at: first.bound.range)]))
      }
    })
}
