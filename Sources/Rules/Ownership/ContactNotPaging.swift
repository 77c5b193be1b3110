import Escalation
import Source

extension Rule {
  static let contactNotPaging = Rule(
    "contact-not-paging", .ownership, .warning,
    summary: "an owner whom the top severity pages can only be reached by e-mail",
    rationale: "E-mail wakes nobody. Whoever answers for the gravest incidents needs a channel that rings.",
    wrong: [
      """
      owners:
        ↓platform: {name: Platform on-call, contact: {email: platform@acme.example}}
      ---
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """,
      """
      owners:
        ↓platform: {name: Platform on-call, contact: {E-mail: platform@acme.example}}
      ---
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """,
    ],
    right: [
      """
      owners:
        platform: {name: Platform on-call, contact: {email: platform@acme.example, pagerduty: PPLAT}}
      ---
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      let project = context.project
      for incident in matrix.topIncidents(where: { project.hasPaged(by: $0, where: \.hasNoPager) }) {
        for id in project.owners(pagedBy: incident) {
          guard let owner = project.owner(id), let contact = owner.contact, owner.hasNoPager else { continue }
          findings.append(
            Diagnostic(
              "contact-not-paging", .warning, at: owner.id.range,
              "`\(id)` is paged by the top severity and can only be reached by e-mail",
              help: "add a channel that rings, such as `phone`",
              related: [RelatedPlace("its only contact", at: contact.range)] + incident.asPager))
        }
      }
    })
}

extension Owner {
  /// Whether its contact is there, and nothing in it rings.
  fileprivate var hasNoPager: Bool {
    contact.map { !$0.value.contains(where: \.pages) } ?? false
  }
}
