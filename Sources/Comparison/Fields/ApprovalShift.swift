import Escalation

extension Approval {
  /// How the word that something needs lies to the one it needed: fewer to agree are weaker, and so are more of whom one
  /// will do.
  func shift(to head: Approval, _ lens: Lens) -> Shift {
    let before = Set(approvers.map { lens.now($0.value) })
    let after = Set(head.approvers.map(\.value))
    let needed = (quorum.needed(of: before), head.quorum.needed(of: after))
    if needed.0 != needed.1 { return .more(needed.0, needed.1) }
    if before == after { return .none }
    if before.count != after.count { return .less(before.count, after.count) }
    return Shift(.reassigns)
  }

  /// The approval as an author writes it.
  var text: String {
    let names = approvers.map(\.value.name)
    if quorum == .any { return writtenMapping(["any": names.writtenList]) }
    return names.count == 1 ? names[0] : names.writtenList
  }
}

extension Approval.Quorum {
  fileprivate func needed(of approvers: Set<ID<Owner>>) -> Int {
    self == .any ? min(1, approvers.count) : approvers.count
  }
}
