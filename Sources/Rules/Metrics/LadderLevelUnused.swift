import Escalation
import Source

extension Rule {
  static let ladderLevelUnused = Rule(
    "ladder-level-unused", .metrics, .warning,
    summary: "no failure mode leads to a level of the ladder, nor to any above it",
    rationale: """
      A level that nothing leads to is either left over, or a failure mode has forgotten it: then its owner stops one \
      level too low.
      """,
    wrong: [
      """
      ladder:
        - {id: prompts, title: Prompts}
        - {id: ↓retrieval, title: Retrieval}
      failureModes:
        - {id: made-up, kind: hallucination, title: Made-up policy, owner: platform, level: prompts}
      """
    ],
    right: [
      """
      ladder:
        - {id: prompts, title: Prompts}
        - {id: retrieval, title: Retrieval}
      failureModes:
        - {id: made-up, kind: hallucination, title: Made-up policy, owner: platform, level: retrieval}
      """
    ],
    check: .project { context, findings in
      guard !context.project.doubts.contains(.ladderLevels) else { return }
      for ladder in context.project.ladders where !ladder.mayBeUsedUnseen(in: context.project) {
        for level in ladder.levels.dropFirst(ladder.usedCount(in: context.project)) {
          findings.append(
            Diagnostic(
              "ladder-level-unused", .warning, at: level.id.range,
              "no failure mode leads to the level `\(level.id.value)`, nor to any above it",
              help: "give it to a failure mode as its `level`, or take it out"))
        }
      }
    })
}

extension Ladder {
  /// How many levels are used, from the bottom: who climbs to one has been on those below.
  fileprivate func usedCount(in project: Project) -> Int {
    let used = Set(matrices.flatMap { project.matrices[$0].failureModes?.value ?? [] }.compactMap(\.level?.value))
    return levels.lastIndex { used.contains($0.id.value) }.map { $0 + 1 } ?? 0
  }

  /// Whether a failure mode may lead to one of its levels that cannot be read.
  fileprivate func mayBeUsedUnseen(in project: Project) -> Bool {
    matrices.contains { index in
      project.matrices[index].doubts.contains(.ladderLevels)
        || project.matrices[index].faultyKeys.contains("failureModes")
        || (project.matrices[index].failureModes?.value ?? []).contains { $0.faultyKeys.contains("level") }
    }
  }
}
