import Escalation
import Source

extension Rule {
  static let roleMissing = Rule(
    "role-missing", .ownership, .error,
    summary: "an incident of the top severity has nobody for a role that it needs",
    rationale: """
      Without a `response` primary nobody is paged at all, which is an error. Somebody must also speak to customers \
      (`communications`) and, where models or metrics are watched, judge the quality of what is served (`quality`): \
      their absence is a warning.
      """,
    wrong: [
      """
      apiVersion: sevc/v1
      kind: Matrix
      name: ↓search
      title: Search
      owner: platform
      scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: yearly}
      roles:
        response: {primary: platform, backup: operations}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """,
      """
      roles:
        ↓response: {backup: operations}
        communications: {primary: support}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """,
    ],
    right: [
      """
      roles:
        response: {primary: platform, backup: operations}
        communications: {primary: support}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      guard !matrix.doubts.contains(.roles), !matrix.faultyKeys.contains("roles") else { return }
      let needed = matrix.neededRoles
      for incident in matrix.topIncidents(where: { !$0.hasPrimaries(of: needed) }) {
        for role in needed {
          if let finding = matrix.missingPrimary(of: role, in: incident) { findings.append(finding) }
        }
      }
    })
}

extension Incident {
  /// Whether every one of some roles has a primary, or a finding has called the roles wrong.
  fileprivate func hasPrimaries(of needed: [String]) -> Bool {
    faultyKeys.contains("roles") || needed.allSatisfy { roles?.value[role: $0]?.primary != nil }
  }
}

extension Matrix {
  /// The roles whose primary every incident of the top severity needs.
  fileprivate var neededRoles: [String] {
    let watchesQuality = metrics != nil || models != nil
    return [RoleName.response, RoleName.communications] + (watchesQuality ? [RoleName.quality] : [])
  }

  fileprivate func missingPrimary(of role: String, in incident: Incident) -> Diagnostic? {
    guard severity(of: incident)?.faultyKeys.contains("roles") != true else { return nil }
    let holders = incident.roles?.value[role: role]
    if let holders, !holders.lacks(holders.primary, "primary") { return nil }
    let place = holders?.role.range ?? header.name.range
    return Diagnostic(
      "role-missing", role == RoleName.response ? .error : .warning, at: place,
      holders == nil ? "nothing names the `\(role)` role" : "the `\(role)` role has no primary",
      help: "name an owner: `roles: {\(role): {primary: …}}`", related: incident.reached(by: place))
  }
}
