import Escalation
import Source

/// A primary and the one behind it, as some incidents have them for a role.
struct RolePair {
  let role: String
  let primary: Sourced<ID<Owner>>
  let backup: Sourced<ID<Owner>>

  init?(_ holders: RoleHolders) {
    guard let primary = holders.primary, let backup = holders.backup, let owner = backup.value.owner else { return nil }
    role = holders.role.value
    self.primary = primary
    self.backup = backup.map { _ in owner }
  }

  /// Whether both are decided at the same places.
  fileprivate func isDecided(as holders: RoleHolders) -> Bool {
    holders.primary?.range == primary.range && holders.backup?.range == backup.range
  }
}

extension Matrix {
  /// Every pair of its incidents; one that several inherit from the same places once.
  var rolePairs: [RolePair] {
    guard let incidents = incidents?.value else { return [] }
    var pairs: [RolePair] = []
    for index in incidents.indices {
      for holders in incidents[index].roles?.value ?? [] {
        guard !pairs.contains(where: { $0.isDecided(as: holders) }), let pair = RolePair(holders) else { continue }
        pairs.append(pair)
      }
    }
    return pairs
  }

  /// The incidents that a pair reaches from further up.
  func incidents(reachedBy pair: RolePair) -> [RelatedPlace] {
    (incidents?.value ?? []).filter { ($0.roles?.value ?? []).contains(where: pair.isDecided) }
      .flatMap { $0.reached(by: pair.backup.range) }
  }
}
