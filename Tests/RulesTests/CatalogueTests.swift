import Rules
import Source
import Testing

@Suite("The catalogue of rules")
struct CatalogueTests {
  @Test("Every chapter holds the rules of the contract, in its order and at its levels", arguments: RuleGroup.allCases)
  func chapters(_ group: RuleGroup) {
    let found = RuleCatalogue.all.filter { $0.group == group }.map { "\($0.id) \($0.level)" }
    #expect(found == Self.contract[group])
  }

  @Test("No id is given twice")
  func ids() {
    let ids = RuleCatalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("What is said of a rule reads as sentences", arguments: RuleCatalogue.all)
  func sentences(_ rule: Rule) {
    #expect(!rule.summary.hasSuffix(".") && !rule.summary.contains("\n") && rule.summary.count <= 140)
    #expect(rule.rationale.hasSuffix(".") && rule.rationale.first?.isUppercase == true)
  }

  private static let contract: [RuleGroup: [String]] = [
    .structure: [
      "yaml-syntax error", "yaml-limit error", "encoding error", "hidden-character error", "duplicate-key error",
      "merge-key error", "unknown-document error", "unknown-key error", "missing-key error", "wrong-type error",
      "bad-value error", "unknown-reference error", "duplicate-id error", "duplicate-section error",
    ],
    .ownership: [
      "backup-missing error", "backup-missing-urgent warning", "backup-same error", "backup-shares-contact error",
      "role-missing error", "owner-placeholder error", "contact-missing error", "contact-not-paging warning",
      "owner-retired error", "owner-unused warning", "owner-overloaded warning", "executives-missing error",
      "self-approval warning",
    ],
    .timing: [
      "timings-not-monotonic error", "severity-order error", "incident-slower-than-severity off",
      "escalation-missing error", "escalation-dead-end warning", "escalation-pages-nobody-new warning",
      "delivery-too-slow error", "business-time-without-calendar error", "update-after-resolution warning",
      "update-missing warning", "acknowledgement-expiry-too-late warning", "local-time-skipped warning",
    ],
    .coverage: [
      "coverage-unknown warning", "coverage-gap error", "primary-off warning", "on-call-promise error",
      "holidays-missing warning", "calendar-unused warning",
    ],
    .content: [
      "checklist-missing warning", "trigger-missing warning", "title-duplicate warning", "severity-unused warning",
      "reference-scheme error", "reference-missing error", "secret-in-text error",
    ],
    .metrics: [
      "threshold-order error", "threshold-direction error", "threshold-range error", "threshold-clear error",
      "rollback-missing error", "intervention-missing error", "rollback-unplanned warning",
      "rollback-not-urgent warning", "metric-silent warning", "bound-loose warning", "bounds-incomplete warning",
      "failure-mode-uncovered warning", "failure-mode-unmitigated error", "ladder-order error",
      "ladder-entry-missing error", "approval-missing error", "ladder-level-unused warning",
    ],
    .review: [
      "review-overdue warning", "review-in-future error", "sunset-passed warning", "drill-missing warning",
      "drill-overdue warning", "drill-skips-level warning", "allow-without-reason error", "allow-expired error",
      "allow-unused warning",
    ],
  ]
}
