import Escalation
import Source

extension Rule {
  static let selfApproval = Rule(
    "self-approval", .ownership, .warning,
    summary: "whoever owns a failure mode, or the model, could alone approve the ladder level that it leads to",
    rationale: """
      An approval is a second pair of eyes on money and risk. Where the one who asks is the one who grants, there is none.
      """,
    wrong: [
      """
      failureModes:
        - {id: made-up-policy, kind: hallucination, title: Made-up policy, level: retrieval, owner: operations}
      ladder:
        - {id: retrieval, title: Retrieval augmentation, approval: ↓operations}
      """
    ],
    right: [
      """
      failureModes:
        - {id: made-up-policy, kind: hallucination, title: Made-up policy, level: retrieval, owner: operations}
      ladder:
        - {id: retrieval, title: Retrieval augmentation, approval: [operations, vp-engineering]}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      guard let modes = matrix.failureModes?.value, let levels = matrix.ladder?.value else { return }
      for mode in modes {
        guard let level = levels.first(where: { $0.id.value == mode.level?.value }), let approval = level.approval
        else {
          continue
        }
        for owner in matrix.owners(askingFor: mode) where approval.value.isGiven(by: owner.value) {
          findings.append(
            Diagnostic(
              "self-approval", .warning, at: approval.range,
              "`\(owner.value)` alone could approve this level, and owns what leads to it",
              help: "ask for somebody else's word",
              related: [
                RelatedPlace("failure mode `\(mode.id.value)` leads to the level", at: mode.id.range),
                RelatedPlace("owned by `\(owner.value)`", at: owner.range),
              ]))
        }
      }
    })
}

extension Matrix {
  /// Who may want a failure mode's level: its owner, and those of the matrix's models; each once.
  fileprivate func owners(askingFor mode: FailureMode) -> [Sourced<ID<Owner>>] {
    var owners: [Sourced<ID<Owner>>] = []
    for owner in [mode.owner] + (models?.value ?? []).map(\.owner) {
      if let owner, !owners.contains(where: { $0.value == owner.value }) { owners.append(owner) }
    }
    return owners
  }
}

extension Approval {
  /// Whether one owner's word is enough.
  fileprivate func isGiven(by owner: ID<Owner>) -> Bool {
    switch quorum {
    case .any: approvers.contains { $0.value == owner }
    case .all: !approvers.isEmpty && approvers.allSatisfy { $0.value == owner }
    }
  }
}
