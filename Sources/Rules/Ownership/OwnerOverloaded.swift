import Escalation
import Source

extension Rule {
  static let ownerOverloaded = Rule(
    "owner-overloaded", .ownership, .warning,
    summary: "one owner is the response primary of more than half of the top severity's incidents",
    rationale: """
      When the gravest incidents of all services lead to one owner, two of them at once find it busy. It is counted \
      across the project, from three incidents on.
      """,
    wrong: [
      """
      owners:
        ↓platform: {name: Platform on-call, contact: {pagerduty: PPLAT}}
      ---
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: data-loss, title: Data loss, severity: SEV-1}
        - {id: intrusion, title: Intrusion, severity: SEV-1, roles: {response: {primary: operations, backup: platform}}}
      """
    ],
    right: [
      """
      owners:
        platform: {name: Platform on-call, contact: {pagerduty: PPLAT}}
      ---
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: data-loss, title: Data loss, severity: SEV-1}
      """
    ],
    check: .project { context, findings in
      let incidents = TopIncidents(of: context.project)
      guard incidents.count >= 3, let id = incidents.likelyMajority, let owner = context.project.owner(id) else {
        return
      }
      let own = incidents.places(ofPrimary: id)
      guard own.count * 2 > incidents.count else { return }
      findings.append(
        Diagnostic(
          "owner-overloaded", .warning, at: owner.id.range,
          "`\(id)` is the response primary of \(own.count) of the top severity's \(incidents.count) incidents",
          help: "spread them over more owners",
          related: own.map { RelatedPlace("responds to incident `\($0.value)`", at: $0.range) }))
    })
}

/// The primaries of all incidents of the top severity in a project, and the ids of these.
private struct TopIncidents {
  private var primaries: [ID<Owner>?] = []
  private var ids: [Sourced<ID<Incident>>] = []

  init(of project: Project) {
    for matrix in project.matrices {
      guard let top = matrix.severities?.value.first?.id.value, let incidents = matrix.incidents?.value else {
        continue
      }
      for index in incidents.indices where incidents[index].severity?.value == top {
        primaries.append(incidents[index].responsePrimary)
        ids.append(incidents[index].id)
      }
    }
  }

  var count: Int { ids.count }

  /// The owner that more than half of the incidents have, if there is one: votes for anybody else take one away.
  ///
  /// Source: Boyer and Moore, "MJRTY: a fast majority vote algorithm", 1981.
  var likelyMajority: ID<Owner>? {
    var candidate: ID<Owner>?
    var lead = 0
    for primary in primaries {
      if lead == 0 { candidate = primary }
      lead += primary == candidate ? 1 : -1
    }
    return candidate
  }

  func places(ofPrimary owner: ID<Owner>) -> [Sourced<ID<Incident>>] {
    ids.indices.filter { primaries[$0] == owner }.map { ids[$0] }
  }
}
