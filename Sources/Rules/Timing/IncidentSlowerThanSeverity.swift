import Escalation
import Source

extension Rule {
  static let incidentSlowerThanSeverity = Rule(
    "incident-slower-than-severity", .timing, .off,
    summary: "an incident overrides a target with a longer one than its severity's",
    rationale: """
      A severity promises something to those who depend on the service. An incident that takes longer breaks that \
      promise in one place where nobody looks; set this rule where your severities are promises to customers.
      """,
    wrong: [
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, firstResponse: ↓15m, resolution: ↓8h}
      """
    ],
    right: [
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, firstResponse: 5m, resolution: 4h}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      findings += context.findings(in: matrix, dependingOn: .timing, where: \.timesItself) {
        slowerTargets(of: $0, than: $1, context)
      }.flatMap(\.self)
    })

  private static func slowerTargets(
    of incident: Incident, than severity: Severity, _ context: RuleContext
  ) -> [Diagnostic] {
    [\Timing.responseTarget, \Timing.resolutionTarget].flatMap { pick in
      let own = Promises(of: incident, severity).target({ $0[keyPath: pick] }, in: context)
      let promised = Promises(of: severity).target({ $0[keyPath: pick] }, in: context)
      return context.values(of: own, longerThan: promised).filter { $0.value.span.level == .own }.map { longer in
        Diagnostic(
          "incident-slower-than-severity", .warning, at: longer.value.span.range,
          "\(longer.value.name) (\(longer.value.span.value.written)) is longer than that of its severity "
            + "\(severity.id.value) (\(longer.other.span.value.written))" + longer.occasion(in: context),
          help: "promise what the severity does, or let the incident have a lesser severity",
          related: [RelatedPlace("\(longer.other.name) of \(severity.id.value)", at: longer.other.span.range)])
      }
    }
  }
}
