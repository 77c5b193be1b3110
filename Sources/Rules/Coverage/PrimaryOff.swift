import Escalation
import Source

extension Rule {
  static let primaryOff = Rule(
    "primary-off", .coverage, .warning,
    summary: "for an urgent severity, the primary alone is unreachable at some time",
    rationale: """
      The primary is paged at time zero. While that one is off, every urgent alert first waits for an escalation step \
      before anybody hears of it.
      """,
    wrong: [
      """
      owners:
        london-team: {name: London team, contact: {pagerduty: PLON}, coverage: [london]}
      ---
      roles: {response: {primary: ↓london-team, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: slow-answers, title: Slow answers, severity: SEV-3}
      """
    ],
    right: [
      """
      owners:
        london-team: {name: London team, contact: {pagerduty: PLON}, coverage: [london]}
      ---
      roles: {response: {primary: platform, backup: london-team}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: slow-answers, title: Slow answers, severity: SEV-3, roles: {response: {primary: london-team, backup: platform}}}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      findings += context.findings(in: matrix, dependingOn: .roles) { incident, severity in
        guard severity.isKnownUrgent, let gaps = ResponderGaps(of: incident, context), let primary = gaps.primary,
          !(severity.hasNoCalendar && gaps.together != nil)
        else { return nil }
        return finding(for: incident, gaps.responders.primary, primary, context)
      }
    })

  private static func finding(
    for incident: Incident, _ primary: Sourced<ID<Owner>>, _ gaps: CoverageGaps, _ context: RuleContext
  ) -> Diagnostic {
    let coverage = context.project.owner(primary.value)?.coverage.map {
      [RelatedPlace("coverage of `\(primary.value)`", at: $0.range)]
    }
    return Diagnostic(
      "primary-off", .warning, at: primary.range,
      "`\(primary.value)` is paged at once and cannot be reached at all hours: "
        + context.wording(of: gaps, for: primary.value),
      help: "page somebody who always can be, or page the backup along with `after: immediate`",
      related: (coverage ?? []) + (primary.level == .own ? [] : [incident.reached]))
  }
}
