import Escalation
import Source

extension Rule {
  static let escalationDeadEnd = Rule(
    "escalation-dead-end", .timing, .warning,
    summary: "no step of a top-severity incident reaches the backup",
    rationale: """
      The backup is the one who can do the primary's work. An escalation that goes past that person to managers \
      informs people, and mends nothing.
      """,
    wrong: [
      """
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - id: ↓outage
          title: Outage
          severity: SEV-1
          escalation: [{after: 20m, to: [executives]}, {after: 40m, to: [backup], when: customers are affected}]
      """,
      """
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - id: ↓outage
          title: Outage
          severity: SEV-1
          escalation: [{after: 20m, to: [executives]}, {after: 10m, since: acknowledged, to: [backup]}]
      """,
      """
      severities:
        - {id: ↓SEV-1, firstResponse: 10m, escalation: [{after: 20m, to: [vp-engineering]}]}
      ---
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: sign-in, title: No sign-in, severity: SEV-1}
      """,
    ],
    right: [
      """
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: sign-in, title: No sign-in, severity: SEV-1, escalation: [{after: 20m, to: [operations]}]}
        - {id: slow-answers, title: Slow answers, severity: SEV-2, escalation: [{after: 45m, to: [executives]}]}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      findings += context.findings(in: matrix, dependingOn: [.timing, .roles], where: \.isOfTopSeverity) {
        incident, severity in
        deadEnd(of: incident, severity, context).map { finding(for: incident, severity, escalationOf: $0) }
      }
    })

  /// The level of the escalation that never reaches the backup, in hours or out of hours; nil where each does, or where
  /// that cannot be told.
  private static func deadEnd(
    of incident: Incident, _ severity: Severity, _ context: RuleContext
  ) -> Level? {
    guard let backup = incident.responseBackup, context.project.owner(backup) != nil else { return nil }
    return Promises(of: incident, severity).held.compactMap { held -> Level? in
      let steps = (held.timing.escalation?.value ?? []).filter(\.isCertain)
      guard !held.timing.faultyKeys.contains("escalation"), !(steps.isEmpty && severity.isUrgent) else { return nil }
      let reach = steps.filter(held.timing.canFire).map { context.reach(of: $0, in: incident) }
      guard !reach.contains(where: { $0?.contains(backup) ?? true }) else { return nil }
      return held.timing.escalation?.level ?? .severity
    }.first
  }

  private static func finding(for incident: Incident, _ severity: Severity, escalationOf level: Level) -> Diagnostic {
    let help = "let a step page `backup`"
    guard level != .own else {
      return Diagnostic(
        "escalation-dead-end", .warning, at: incident.id.range,
        "no step of incident `\(incident.id.value)` is sure to reach the backup", help: help)
    }
    return Diagnostic(
      "escalation-dead-end", .warning, at: severity.id.range,
      "no step of severity `\(severity.id.value)` is sure to reach the backup", help: help, related: [incident.reached])
  }
}

extension Timing {
  /// Whether a step can fire: one that waits for an acknowledgement and is held back by it does only where that lapses.
  fileprivate func canFire(_ step: EscalationStep) -> Bool {
    let waitsForWhatHoldsItBack = step.start == .acknowledged && step.state == .acknowledged
    return !waitsForWhatHoldsItBack || acknowledgementExpires != nil || faultyKeys.contains("acknowledgementExpires")
  }
}
