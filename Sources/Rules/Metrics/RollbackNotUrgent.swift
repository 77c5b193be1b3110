import Escalation
import Source

extension Rule {
  static let rollbackNotUrgent = Rule(
    "rollback-not-urgent", .metrics, .warning,
    summary: "a `rollback` threshold raises an incident whose severity is not urgent",
    rationale: """
      A value that calls for a rollback is doing harm now. An incident whose alerts are batched brings somebody to it \
      when the next batch goes out.
      """,
    wrong: [
      """
      incidents:
        - {id: quality-regression, title: Quality regression, severity: SEV-3}
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: 0.80, action: rollback, raises: ↓quality-regression, rollback: Pin the previous version.}
      """
    ],
    right: [
      """
      incidents:
        - {id: quality-regression, title: Quality regression, severity: SEV-1}
      metrics:
        - id: answer-quality
          title: Answer quality
          unit: ratio
          thresholds:
            - {below: 0.80, action: rollback, raises: quality-regression, rollback: Pin the previous version.}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for metric in matrix.metrics?.value ?? [] {
        for threshold in metric.thresholds?.value ?? [] where threshold.action?.value == .rollback {
          guard let raises = threshold.raises,
            let incident = matrix.incidents?.value.first(where: { $0.id.value == raises.value }),
            let severity = matrix.severity(of: incident), !severity.isUrgent
          else { continue }
          findings.append(
            Diagnostic(
              "rollback-not-urgent", .warning, at: raises.range,
              "a rollback raises `\(raises.value)`, whose severity \(severity.id.value) is not urgent: its alerts are batched",
              help: "raise an incident of an urgent severity",
              related: severity.timing.delivery.map { [RelatedPlace("how its alerts are delivered", at: $0.range)] }
                ?? []))
        }
      }
    })
}
