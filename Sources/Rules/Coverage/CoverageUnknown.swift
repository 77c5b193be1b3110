import Escalation
import Source

extension Rule {
  static let coverageUnknown = Rule(
    "coverage-unknown", .coverage, .warning,
    summary: "an owner whom an urgent incident pages says nothing of its coverage",
    rationale: """
      Whether somebody can be reached at night cannot be checked until it is written down. What nobody has written \
      down, everybody takes for granted.
      """,
    wrong: [
      """
      owners:
        ↓london-team: {name: London team, contact: {pagerduty: PLON}}
      ---
      roles: {response: {primary: platform, backup: london-team}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: sign-in, title: No sign-in, severity: SEV-2}
      """
    ],
    right: [
      """
      owners:
        london-team: {name: London team, contact: {pagerduty: PLON}, coverage: [london]}
        archivist: {name: Archivist}
      ---
      roles: {response: {primary: platform, backup: london-team}, archive: {primary: archivist}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: slow-answers, title: Slow answers, severity: SEV-3, roles: {response: {primary: archivist}}}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      let unknown = context.ownersWithoutCoverage
      guard !unknown.isEmpty else { return }
      findings += context.findings(in: matrix, dependingOn: [.timing, .roles]) { incident, severity -> [Diagnostic]? in
        guard severity.isKnownUrgent else { return nil }
        let owners = context.project.owners(pagedBy: incident).sorted().compactMap { unknown[$0] }
        return owners.isEmpty ? nil : owners.map { finding(for: $0, pagedBy: incident) }
      }.flatMap(\.self)
    })

  private static func finding(for owner: Owner, pagedBy incident: Incident) -> Diagnostic {
    Diagnostic(
      "coverage-unknown", .warning, at: owner.id.range,
      "urgent incidents page `\(owner.id.value)`, and nothing says when it can be reached",
      help: "add `coverage: always`, or a list of calendars", related: [incident.reached])
  }
}
