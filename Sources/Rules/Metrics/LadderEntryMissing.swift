import Escalation
import Source

extension Rule {
  static let ladderEntryMissing = Rule(
    "ladder-entry-missing", .metrics, .error,
    summary: "a level of the ladder has no trigger or no entry criterion",
    rationale: """
      Without a trigger nobody knows when a level is due, and without a criterion nobody can say no to it: a team then \
      climbs to the dearest level because it is the most interesting.
      """,
    wrong: [
      """
      ladder:
        - {id: ↓prompts, title: Prompts, trigger: Quality under its floor}
        - {id: ↓retrieval, title: Retrieval}
      """
    ],
    right: [
      """
      ladder:
        - {id: prompts, title: Prompts, trigger: Quality under its floor, entry: [A failing evaluation set exists]}
      """
    ],
    check: .project { context, findings in
      for level in context.project.ladders.flatMap(\.levels) {
        var missing: [String] = []
        if level.lacks(level.trigger, "trigger") { missing.append("trigger") }
        if level.lacks(level.entry, "entry") { missing.append("entry") }
        guard !missing.isEmpty else { continue }
        findings.append(
          Diagnostic(
            "ladder-entry-missing", at: level.id.range, "the level `\(level.id.value)` has no \(listed(missing))",
            help: "say what leads to it (`trigger`), and what must be true before it is entered (`entry`)"))
      }
    })
}
