import Escalation
import Source

extension Rule {
  static let contactMissing = Rule(
    "contact-missing", .ownership, .error,
    summary: "an owner whom an urgent incident pages has no contact",
    rationale: "A page needs an address. Somebody without one is found out only when the alert goes nowhere.",
    wrong: [
      """
      owners:
        platform: {name: Platform on-call, contact: {pagerduty: PPLAT}}
        ↓operations: {name: Operations}
      ---
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, escalation: [{after: 20m, to: [backup]}]}
      """
    ],
    right: [
      """
      owners:
        platform: {name: Platform on-call, contact: {pagerduty: PPLAT}}
        operations: {name: Operations}
      ---
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - {id: slow-answers, title: Slow answers, severity: SEV-3}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      let project = context.project
      for incident in matrix.urgentIncidents(where: { project.hasPaged(by: $0, where: \.lacksContact) }) {
        for id in project.owners(pagedBy: incident) {
          guard let owner = project.owner(id), owner.lacksContact else { continue }
          findings.append(
            Diagnostic(
              "contact-missing", at: owner.id.range, "`\(id)` is paged by urgent incidents and has no contact",
              help: "say how to reach it: `contact: {phone: …}`", related: incident.asPager))
        }
      }
    })
}

extension Owner {
  fileprivate var lacksContact: Bool { lacks(contact, "contact") }
}

extension Incident {
  /// The incident as one that pages somebody.
  var asPager: [RelatedPlace] {
    [RelatedPlace("paged by incident `\(id.value)`", at: id.range)]
  }
}
