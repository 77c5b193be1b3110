import Escalation
import Source

extension Rule {
  static let approvalMissing = Rule(
    "approval-missing", .metrics, .error,
    summary: "a level of the ladder has a cost ceiling and no approval",
    rationale: "Money that nobody has to approve is either spent by nobody, while the model fails, or by anybody.",
    wrong: [
      """
      ladder:
        - {id: ↓prompts, title: Prompts, costCeiling: 2000 USD}
      """
    ],
    right: [
      """
      ladder:
        - {id: prompts, title: Prompts, costCeiling: 2000 USD, approval: {any: [platform, operations]}}
        - {id: retrieval, title: Retrieval}
      """
    ],
    check: .project { context, findings in
      for level in context.project.ladders.flatMap(\.levels) {
        guard let cost = level.costCeiling, level.lacks(level.approval, "approval") else { continue }
        findings.append(
          Diagnostic(
            "approval-missing", at: level.id.range,
            "the level `\(level.id.value)` may cost \(cost.value), and nobody has to approve it",
            help: "say whose word it needs: `approval`", related: [RelatedPlace("its cost ceiling", at: cost.range)]))
      }
    })
}
