import Escalation
import Source

extension Rule {
  static let backupSharesContact = Rule(
    "backup-shares-contact", .ownership, .error,
    summary: "a backup can be reached only where its primary is reached too",
    rationale: """
      Two names over one pager are one person: when that pager is lost, both are. The backup needs an address of its own.
      """,
    wrong: [
      """
      owners:
        platform: {name: Platform on-call, contact: {pagerduty: PPLAT, slack: "#platform"}}
        operations: {name: Operations, contact: {slack: "#platform"}}
      ---
      roles: {response: {primary: platform, backup: ↓operations}}
      """
    ],
    right: [
      """
      owners:
        platform: {name: Platform on-call, contact: {pagerduty: PPLAT, slack: "#platform"}}
        operations: {name: Operations, contact: {slack: "#platform", phone: "+44 20 7946 0000"}}
      ---
      roles: {response: {primary: platform, backup: operations}}
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      matrix.eachPair { incident, _, primary, backup in
        guard primary.value != backup.value, let first = context.project.owner(primary.value),
          let second = context.project.owner(backup.value), let shared = second.addressOnlyShared(with: first)
        else { return }
        findings.append(
          Diagnostic(
            "backup-shares-contact", at: backup.range,
            "`\(backup.value)` has no address of its own beside those of `\(primary.value)`",
            help: "give `\(backup.value)` another way to be reached",
            related: [
              RelatedPlace("the primary", at: primary.range), RelatedPlace("the address that both have", at: shared),
            ] + incident.reached(by: backup.range)))
      }
    })
}

extension Owner {
  /// Where an address stands that another owner has too, if this one has no other; placeholders are no addresses.
  fileprivate func addressOnlyShared(with other: Owner) -> SourceRange? {
    let own = (contact?.value ?? []).map(\.address).filter { !Placeholder.matches($0.value) }
    let others = (other.contact?.value ?? []).map(\.address.value)
    guard let first = own.first, own.allSatisfy({ others.contains($0.value) }) else { return nil }
    return first.range
  }
}
