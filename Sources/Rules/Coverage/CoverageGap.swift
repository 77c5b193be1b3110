import Escalation
import Source

extension Rule {
  static let coverageGap = Rule(
    "coverage-gap", .coverage, .error,
    summary: "primary and backup of a severity that counts every hour are both unreachable at some instant",
    rationale: """
      A severity whose calendar is `always` promises a response at any hour. Teams that hand over around the world leave \
      gaps that no one calendar shows: weekends, holidays, and the weeks in which some clocks have changed and others \
      have not.
      """,
    wrong: [
      """
      calendars:
        new-york: {timezone: America/New_York, days: mon-fri, hours: 08:00-16:00}
      owners:
        london-team: {name: London team, contact: {pagerduty: PLON}, coverage: [london]}
        new-york-team: {name: New York team, contact: {pagerduty: PNYC}, coverage: [new-york]}
      ---
      roles: {response: {primary: ↓london-team, backup: new-york-team}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: sign-in, title: No sign-in, severity: SEV-2}
        - {id: slow-answers, title: Slow answers, severity: SEV-3}
      """
    ],
    right: [
      """
      calendars:
        days: {timezone: Europe/London, hours: 06:00-18:00}
        nights: {timezone: Europe/London, hours: 18:00-06:00}
      owners:
        day-team: {name: Day team, contact: {pagerduty: PDAY}, coverage: [days]}
        night-team: {name: Night team, contact: {pagerduty: PNIGHT}, coverage: [nights]}
      ---
      roles: {response: {primary: day-team, backup: night-team}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      findings += context.findings(in: matrix, dependingOn: .roles) { incident, severity in
        guard severity.hasNoCalendar, let gaps = ResponderGaps(of: incident, context), let together = gaps.together
        else { return nil }
        return finding(for: incident, gaps.responders, together, context)
      }
    })

  private static func finding(
    for incident: Incident, _ responders: Responders, _ gaps: CoverageGaps, _ context: RuleContext
  ) -> Diagnostic {
    let who = responders.owners.map { "`\($0)`" }.joined(separator: " nor ")
    let subject = responders.backup == nil ? "\(who) cannot be reached" : "neither \(who) can be reached"
    let wording = context.wording(of: gaps, for: responders.primary.value)
    let reached = responders.primary.level == .own ? [] : [incident.reached]
    return Diagnostic(
      "coverage-gap", at: responders.primary.range, "\(subject) at all hours: \(wording)",
      help: "let somebody cover the gap, or give the severity a calendar",
      related: context.places(of: responders) + reached)
  }
}
