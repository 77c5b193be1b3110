import Escalation
import Source

extension Rule {
  static let escalationMissing = Rule(
    "escalation-missing", .timing, .error,
    summary: "an urgent incident has no escalation step",
    rationale: """
      Without a step, an alert that nobody answers pages nobody else. A step with a condition in words is not counted \
      on: it may never fire.
      """,
    wrong: [
      """
      severities:
        - {id: ↓SEV-1, firstResponse: 10m}
        - {id: SEV-2, delivery: 15m, firstResponse: 20m}
      ---
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: slow-answers, title: Slow answers, severity: SEV-2}
      """,
      """
      incidents:
        - id: ↓outage
          title: Outage
          severity: SEV-1
          escalation: [{after: 20m, to: [backup], when: customers are affected}]
      """,
    ],
    right: [
      """
      severities:
        - {id: SEV-1, firstResponse: 10m}
      ---
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, escalation: [{after: 20m, to: [backup]}]}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      findings += context.findings(in: matrix, dependingOn: .timing, where: \.lacksCertainStep) { incident, severity in
        severity.isKnownUrgent ? finding(for: incident, severity) : nil
      }
    })

  private static func finding(for incident: Incident, _ severity: Severity) -> Diagnostic {
    let help = "add a step to `escalation`, such as `{after: 20m, to: [backup]}`"
    guard incident.timing.escalation?.level != .own else {
      return Diagnostic(
        "escalation-missing", at: incident.id.range, "incident `\(incident.id.value)` has no step that is sure to fire",
        help: help)
    }
    return Diagnostic(
      "escalation-missing", at: severity.id.range,
      "severity `\(severity.id.value)` is urgent and has no escalation step",
      help: help, related: [incident.reached])
  }
}

extension Incident {
  /// Whether no step fires whatever happens, and no finding has called the escalation wrong.
  var lacksCertainStep: Bool {
    guard let escalation = timing.escalation else { return timing.lacks(timing.escalation, "escalation") }
    return !escalation.value.contains(where: \.isCertain) && !timing.faultyKeys.contains("escalation")
  }
}

extension EscalationStep {
  /// Whether it fires under no condition in words, which no rule counts on.
  var isCertain: Bool { when == nil }
}

extension Severity {
  /// Whether its alerts reach people at once; not where a finding has called its delivery wrong.
  var isKnownUrgent: Bool {
    isUrgent && !faultyKeys.contains("delivery")
  }
}
