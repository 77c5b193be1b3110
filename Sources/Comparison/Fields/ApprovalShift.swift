import Escalation

extension Approval {
  /// How the word that something needs lies to the one it needed: stronger where whoever may say it now could have said it
  /// before. Of others none is more than another, unless fewer or more of them have to agree.
  func shift(to head: Approval, _ lens: Lens) -> Shift {
    let before = Consent(of: Set(approvers.map { lens.now($0.value) }), quorum)
    let after = Consent(of: Set(head.approvers.map(\.value)), head.quorum)
    switch (before.follows(from: after), after.follows(from: before)) {
    case (true, true): return .none
    case (true, false): return .stronger
    case (false, true): return .weaker
    case (false, false): return before.needed == after.needed ? Shift(.reassigns) : .unordered
    }
  }

  /// The approval as an author writes it.
  var text: String {
    let names = approvers.map(\.value.name)
    if quorum == .any { return writtenMapping(["any": names.writtenList]) }
    return names.count == 1 ? names[0] : names.writtenList
  }
}

/// Who has to agree.
private struct Consent {
  /// The smallest groups whose word is enough.
  private let groups: [Set<ID<Owner>>]

  init(of approvers: Set<ID<Owner>>, _ quorum: Approval.Quorum) {
    groups = quorum == .any ? approvers.map { [$0] } : [approvers]
  }

  /// How many have to agree.
  var needed: Int { groups.first?.count ?? 0 }

  /// Whether every group whose word is enough for another is enough for this one too.
  func follows(from other: Consent) -> Bool {
    other.groups.allSatisfy { group in groups.contains { $0.isSubset(of: group) } }
  }
}
