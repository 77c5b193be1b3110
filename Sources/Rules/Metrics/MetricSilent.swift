import Escalation
import Source

extension Rule {
  static let metricSilent = Rule(
    "metric-silent", .metrics, .warning,
    summary: "a metric has no threshold",
    rationale: """
      A metric without a threshold raises nothing: it is looked at when somebody happens to look, and counted on by \
      everybody who reads that it is watched.
      """,
    wrong: [
      """
      metrics:
        - {id: ↓answer-quality, title: Answer quality, unit: ratio}
      """
    ],
    right: [
      """
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds: [{below: 0.92, action: notify, raises: slow-answers}]
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for metric in matrix.metrics?.value ?? [] where metric.lacks(metric.thresholds, "thresholds") {
        findings.append(
          Diagnostic(
            "metric-silent", .warning, at: metric.id.range, "the metric `\(metric.id.value)` has no threshold",
            help: "say from which value on it raises an incident: `thresholds`"))
      }
    })
}
