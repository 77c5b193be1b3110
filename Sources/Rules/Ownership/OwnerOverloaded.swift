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
      let incidents = context.project.matrices.flatMap(\.topIncidents)
      guard incidents.count >= 3, let id = mostFrequentPrimary(of: incidents) else { return }
      let own = incidents.filter { $0.responsePrimary == id }
      guard own.count * 2 > incidents.count, let owner = context.project.owner(id) else { return }
      findings.append(
        Diagnostic(
          "owner-overloaded", .warning, at: owner.id.range,
          "`\(id)` is the response primary of \(own.count) of the top severity's \(incidents.count) incidents",
          help: "spread them over more owners",
          related: own.map { RelatedPlace("responds to incident `\($0.id.value)`", at: $0.id.range) }))
    })

  /// The owner that more than half of the incidents have, if there is one: votes for anybody else take one away.
  ///
  /// Source: Boyer and Moore, "MJRTY: a fast majority vote algorithm", 1981.
  private static func mostFrequentPrimary(of incidents: [Incident]) -> ID<Owner>? {
    var candidate: ID<Owner>?
    var lead = 0
    for incident in incidents {
      if lead == 0 { candidate = incident.responsePrimary }
      lead += incident.responsePrimary == candidate ? 1 : -1
    }
    return candidate
  }
}
