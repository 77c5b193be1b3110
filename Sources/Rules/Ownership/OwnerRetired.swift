import Escalation
import Source

extension Rule {
  /// How many days ahead the end of an owner is told.
  private static let noticeInDays = 30

  static let ownerRetired = Rule(
    "owner-retired", .ownership, .error,
    summary: "an owner in use has a `retires` date in the past, or within 30 days",
    rationale: """
      Teams are dissolved on a date that everybody knows and nobody looks up. An owner that is no more is an error, one \
      that ends within 30 days a warning, while there is still time to hand over.
      """,
    wrong: [
      """
      owners:
        platform: {name: Platform on-call, contact: {pagerduty: PPLAT}, retires: ↓2026-11-01}
      ---
      roles: {response: {primary: platform, backup: operations}}
      """,
      """
      owners:
        platform: {name: Platform on-call, contact: {pagerduty: PPLAT}, retires: ↓2026-12-20}
      ---
      roles: {response: {primary: platform, backup: operations}}
      """,
    ],
    right: [
      """
      owners:
        platform: {name: Platform on-call, contact: {pagerduty: PPLAT}, retires: 2026-12-21}
        old-platform: {name: Old platform team, retires: 2025-01-31}
      ---
      roles: {response: {primary: platform, backup: operations}}
      """
    ],
    check: .project { context, findings in
      for owner in context.project.owners {
        guard let retires = owner.retires, let use = context.project.uses.ofOwner(owner.id.value) else { continue }
        let days = retires.value.daysSinceEpoch - context.today.daysSinceEpoch
        guard days <= noticeInDays else { continue }
        findings.append(
          Diagnostic(
            "owner-retired", days < 0 ? .error : .warning, at: retires.range,
            days < 0
              ? "`\(owner.id.value)` is still in use and retired on \(retires.value)"
              : "`\(owner.id.value)` is in use and retires on \(retires.value)",
            help: "name somebody else where it is used", related: [RelatedPlace("used here", at: use)]))
      }
    })
}
