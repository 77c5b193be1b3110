import Escalation
import Source

extension Rule {
  static let interventionMissing = Rule(
    "intervention-missing", .metrics, .error,
    summary: "a critical metric with thresholds has none that intervenes",
    rationale: """
      Between a notice that nobody has to read and a rollback that undoes everybody's work, somebody must be called to \
      act on the metric while acting still helps.
      """,
    wrong: [
      """
      metrics:
        - id: ↓answer-quality
          title: Answer quality
          unit: ratio
          critical: true
          thresholds:
            - {below: 0.92, action: notify, raises: slow-answers}
            - {below: 0.80, action: rollback, raises: slow-answers, rollback: Pin the previous version.}
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
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for metric in matrix.metrics?.value ?? [] where metric.isCritical(without: .intervene) {
        findings.append(
          Diagnostic(
            "intervention-missing", at: metric.id.range,
            "the critical metric `\(metric.id.value)` has no `intervene` threshold",
            help: "say from which value on somebody acts: `action: intervene`"))
      }
    })
}
