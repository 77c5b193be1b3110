import Escalation
import Source

extension Rule {
  static let rollbackUnplanned = Rule(
    "rollback-unplanned", .metrics, .warning,
    summary: "a `rollback` threshold does not say what is rolled back to",
    rationale: """
      Who is paged to roll back must know to what: which version, which provider, which switch. The one who knows it may \
      be asleep.
      """,
    wrong: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: 0.80, action: ↓rollback, raises: slow-answers}
      """
    ],
    right: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: 0.80, action: rollback, raises: slow-answers, rollback: Pin the previous model version.}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for metric in matrix.metrics?.value ?? [] {
        for threshold in metric.thresholds?.value ?? [] {
          guard let action = threshold.action, action.value == .rollback,
            threshold.lacks(threshold.rollback, "rollback")
          else { continue }
          findings.append(
            Diagnostic(
              "rollback-unplanned", .warning, at: action.range,
              "the threshold of `\(metric.id.value)` does not say what is rolled back to",
              help: "add `rollback:` with what is done, such as `rollback: Pin the previous model version.`"))
        }
      }
    })
}
