import Testing

@testable import Comparison

/// What one edit of the sample is told as.
@Suite("A change")
struct ChangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    let lines: [String]

    init(_ before: String, _ after: String, _ lines: String...) {
      self.before = before
      self.after = after
      self.lines = lines
    }

    var testDescription: String { "\(before) → \(after)" }
  }

  @Test("is told once, where its author would change it", arguments: cases)
  func told(_ edit: Case) {
    let head = Sample.replacing([(edit.before, edit.after)])
    #expect(Sample.compiled.changes(to: head).map(\.line) == edit.lines)
  }

  static let cases: [Case] = [
    Case("firstResponse: 10m", "firstResponse: 20m", "X"),
    Case("severity: critical", "severity: SEV-2", "X"),
    Case("{after: 20m, to: [backup, executives]}", "{after: 30m, to: [backup, executives]}", "X"),
    Case("      - {after: 60m, to: [vp-engineering], unless: mitigated, when: customers are affected}\n", "", "X"),
    Case("backup: inference-operations", "backup: finops", "X"),
    Case("response: {primary: ai-platform-oncall, backup: inference-operations}", "response: {primary: ai-platform-oncall, backup: none}", "X"),
    Case("hours: 08:00-16:00, holidays", "hours: 08:00-17:00, holidays", "X"),
    Case("executives: [vp-engineering]", "executives: [security]", "X"),
    Case("pagerduty: PAIPLAT", "pagerduty: POTHER", "X"),
    Case("below: 0.80", "below: 0.75", "X"),
    Case("quality: {floor: 0.85}", "quality: {floor: 0.80}", "X"),
    Case("firstResponse: 2bh", "firstResponse: 3bh", "X"),
    Case("outOfHours: {firstResponse: 2bh}", "outOfHours: closed", "X"),
    Case("customers: {every: 30m, until: mitigation}", "customers: {every: 45m, until: mitigation}", "X"),
    Case("costCeiling: 2000 USD", "costCeiling: 2000 EUR", "X"),
    Case("- id: data-leak", "- id: leak\n    formerly: [data-leak]", "X"),
    Case("- id: data-leak", "- id: leak", "X"),
    Case("after: 1bd", "after: 8bh", "X"),
    Case("onCall: follow-the-sun", "onCall: always", "X"),
    Case("[vp-engineering, governance-owner]", "[vp-engineering]", "X"),
    Case("  - {notPaged: vp-engineering, before: 20m}\n", "", "X"),
    Case("2026-12-28, ", "", "X"),
  ]
}
