import Escalation
import Source

extension Rule {
  static let updateMissing = Rule(
    "update-missing", .timing, .warning,
    summary: "a top-severity incident of a customer-facing scope tells customers nothing",
    rationale: """
      Customers notice the gravest incidents by themselves. Where nobody has promised to tell them, nobody does, and \
      they ask through every other door.
      """,
    wrong: [
      """
      severities:
        - {id: ↓SEV-1, firstResponse: 10m}
      ---
      scope: {monthlyInteractions: 10k-50k, customerImpact: customer-facing, onCall: always, reviewCadence: weekly}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: sign-in, title: No sign-in, severity: SEV-1}
      """,
      """
      scope: {monthlyInteractions: 10k-50k, customerImpact: mission-critical, onCall: always, reviewCadence: weekly}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, updates: {customers: ↓none}}
      """,
    ],
    right: [
      """
      scope: {monthlyInteractions: 10k-50k, customerImpact: customer-facing, onCall: always, reviewCadence: weekly}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, updates: {customers: {every: 30m, until: mitigation}}}
        - {id: slow-answers, title: Slow answers, severity: SEV-2}
      """,
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """,
    ],
    check: .eachMatrix { matrix, context, findings in
      guard matrix.facesCustomers, !matrix.faultyKeys.contains("updates") else { return }
      findings += context.findings(
        in: matrix, dependingOn: .updates, where: \.isOfTopSeverity, finding(for:_:))
    })

  private static func finding(for incident: Incident, _ severity: Severity) -> Diagnostic? {
    guard !incident.faultyKeys.contains("updates"), !severity.faultyKeys.contains("updates") else { return nil }
    let help = "add `customers: {every: 30m, until: mitigation}` or the like to `updates`"
    guard let window = incident.updates?.value.first(where: { $0.audience.value == Audience.customers }) else {
      return Diagnostic(
        "update-missing", .warning, at: severity.id.range,
        "severity `\(severity.id.value)` promises customers no update, and neither do incidents that face them",
        help: help, related: [incident.reached])
    }
    guard case .notRequired = window.schedule.value else { return nil }
    return Diagnostic(
      "update-missing", .warning, at: window.schedule.range, "customers are told nothing of a top-severity incident",
      help: help, related: window.schedule.level == .own ? [] : [incident.reached])
  }
}

extension Matrix {
  /// Whether an outage touches customers.
  fileprivate var facesCustomers: Bool {
    switch scope?.value.customerImpact?.value {
    case .customerFacing, .missionCritical: true
    case .internal, nil: false
    }
  }
}
