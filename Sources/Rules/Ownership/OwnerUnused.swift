import Escalation
import Source

extension Rule {
  static let ownerUnused = Rule(
    "owner-unused", .ownership, .warning,
    summary: "an owner is never referred to",
    rationale: """
      An owner whom nothing names is left over, or was forgotten where it should stand: a list of people is only worth \
      keeping while it is true.
      """,
    wrong: [
      """
      owners:
        platform: {name: Platform on-call, contact: {pagerduty: PPLAT}}
        ↓night-shift: {name: Night shift, contact: {pagerduty: PNIGHT}}
      ---
      roles: {response: {primary: platform, backup: operations}}
      """
    ],
    right: [
      """
      owners:
        platform: {name: Platform on-call, contact: {pagerduty: PPLAT}}
        night-shift: {name: Night shift, contact: {pagerduty: PNIGHT}}
      ---
      roles: {response: {primary: platform, backup: night-shift}}
      """
    ],
    check: .project { context, findings in
      guard !context.project.doubts.contains(.owners) else { return }
      for owner in context.project.owners where context.project.uses.ofOwner(owner.id.value) == nil {
        guard !owner.id.value.isMissing else { continue }
        findings.append(
          Diagnostic(
            "owner-unused", .warning, at: owner.id.range, "nothing refers to owner `\(owner.id.value)`",
            help: "take it out, or name it where it belongs"))
      }
    })
}
