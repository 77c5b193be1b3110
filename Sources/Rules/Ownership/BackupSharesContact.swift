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
      for pair in matrix.rolePairs where pair.primary.value != pair.backup.value {
        guard let first = context.project.owner(pair.primary.value),
          let second = context.project.owner(pair.backup.value),
          let shared = second.addressOnlyShared(with: first)
        else { continue }
        findings.append(
          Diagnostic(
            "backup-shares-contact", at: pair.backup.range,
            "`\(pair.backup.value)` has no address of its own beside those of `\(pair.primary.value)`",
            help: "give `\(pair.backup.value)` another way to be reached",
            related: [
              RelatedPlace("the primary", at: pair.primary.range),
              RelatedPlace("the address that both have", at: shared),
            ] + matrix.incidents(reachedBy: pair)))
      }
    })
}

extension Owner {
  /// Where an address stands that another owner has too, if this one has no other; placeholders are no addresses.
  fileprivate func addressOnlyShared(with other: Owner) -> SourceRange? {
    let others = (other.contact?.value ?? []).map(\.address.value)
    let addresses = (contact?.value ?? []).map(\.address)
    guard addresses.contains(where: { others.contains($0.value) }),
      addresses.allSatisfy({ others.contains($0.value) || Placeholder.matches($0.value) })
    else { return nil }
    return addresses.first { !Placeholder.matches($0.value) }?.range
  }
}
