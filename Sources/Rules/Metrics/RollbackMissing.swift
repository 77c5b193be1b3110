import Escalation
import Source

extension Rule {
  static let rollbackMissing = Rule(
    "rollback-missing", .metrics, .error,
    summary: "a critical metric with thresholds has none that rolls back",
    rationale: """
      A metric is critical because the service must not go on without it. Somebody has to have decided beforehand at \
      which value the last change is taken back; at three in the morning it is too late to find out.
      """,
    wrong: [
      """
      metrics:
        - id: ↓answer-quality
          title: Answer quality
          unit: ratio
          critical: true
          thresholds:
            - {below: 0.88, action: intervene, raises: slow-answers}
      """
    ],
    right: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          critical: true
          thresholds:
            - {below: 0.88, action: intervene, raises: slow-answers}
            - {below: 0.80, action: rollback, raises: slow-answers, rollback: Pin the previous version.}
      """,
      """
      metrics:
        - {id: answer-quality, title: Answer quality, unit: ratio, critical: true}
      """,
    ],
    check: .eachMatrix { matrix, _, findings in
      for metric in matrix.metrics?.value ?? [] where metric.isCritical(without: .rollback) {
        findings.append(
          Diagnostic(
            "rollback-missing", at: metric.id.range,
            "the critical metric `\(metric.id.value)` has no `rollback` threshold",
            help: "say from which value on the last change is taken back: `action: rollback`"))
      }
    })
}
