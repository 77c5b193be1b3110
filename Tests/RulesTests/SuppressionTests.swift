import Rules
import Source
import TestSupport
import Testing

@Suite("sevc:allow comments")
struct SuppressionTests {
  /// A matrix without a backup, whose incident has neither trigger nor checklist.
  private func lint(_ comment: String, at place: Place = .aboveIncident, levels: [RuleID: RuleLevel] = [:])
    -> LintedExample
  {
    let (above, behind) = place == .aboveIncident ? ("  \(comment)\n", "") : ("", "  \(comment)")
    return lintExample(
      """
      roles: {response: {primary: platform, backup: operations}, communications: {primary: support}}
      incidents:
      \(above)  - id: outage\(behind)
          title: Outage
          severity: SEV-1
          roles: {response: {backup: none}}
      """, levels: levels)
  }

  private enum Place { case aboveIncident, behindID }

  private func rules(_ linted: LintedExample) -> [String] {
    linted.findings.filter { $0.range.file == FileID(0) }.map(\.rule.name).sorted()
  }

  private let unsilenced = ["backup-missing", "checklist-missing", "trigger-missing"]

  @Test("Above a list entry it covers the entry and all below it")
  func entry() {
    let linted = lint("# sevc:allow backup-missing, checklist-missing -- one-person team")
    #expect(rules(linted) == ["trigger-missing"])
    #expect(linted.silenced == 2)
  }

  @Test("Behind something it covers its line alone")
  func line() {
    #expect(
      rules(lint("# sevc:allow backup-missing, checklist-missing -- one-person team", at: .behindID))
        == ["allow-unused", "backup-missing", "trigger-missing"])
  }

  @Test(
    "A comment that is itself a finding silences nothing",
    arguments: [
      ("# sevc:allow backup-missing", "allow-without-reason"),
      ("# sevc:allow backup-missing --", "allow-without-reason"),
      ("# sevc:allow backup-missing until spring -- soon", "allow-without-reason"),
      ("# sevc:allow backup-missing until -- soon", "allow-without-reason"),
      ("# sevc:allow backup-missing until 2027-02-30 -- soon", "allow-without-reason"),
      ("# sevc:allow", "allow-without-reason"),
      ("# sevc:allow backup-missing until 2026-11-19 -- soon", "allow-expired"),
      ("# sevc:allow -- soon", "allow-unused"),
      ("# sevc:allow backup-mising -- soon", "allow-unused"),
    ])
  func faults(_ comment: String, _ rule: String) {
    let linted = lint(comment)
    #expect(rules(linted) == ([rule] + unsilenced).sorted())
    #expect(linted.silenced == 0)
  }

  @Test("Each rule of a list is judged apart")
  func list() {
    let linted = lint("# sevc:allow backup-missing, backup-same, no-such-rule -- one-person team")
    #expect(rules(linted) == ["allow-unused", "allow-unused", "checklist-missing", "trigger-missing"])
  }

  @Test("Rules without a comma between them are named as what they are")
  func unparted() {
    let linted = lint("# sevc:allow backup-missing checklist-missing -- one-person team")
    let unused = linted.findings(of: "allow-unused")
    #expect(unused.map(\.help) == ["part rules with commas: `backup-missing, checklist-missing`"])
  }

  @Test("The last day still counts; a comment that only speaks of sevc:allow is none")
  func silent() {
    #expect(
      rules(lint("# sevc:allow backup-missing until 2026-11-20 -- soon")) == ["checklist-missing", "trigger-missing"])
    #expect(rules(lint("# see how sevc:allow works")) == unsilenced)
    #expect(rules(lint("# sevc:allowance of the team")) == unsilenced)
  }

  @Test("Structure findings cannot be silenced")
  func structure() {
    let linted = lintExample(
      """
      incidents:
        # sevc:allow unknown-key -- we like it
        - {id: outage, title: Outage, severity: SEV-3, colour: red}
      """)
    #expect(linted.structureFindings.map(\.rule) == ["unknown-key"])
    #expect(linted.silenced == 0)
  }

  @Test("Findings about comments obey levels, and may be silenced themselves")
  func levels() {
    let unused = "# sevc:allow backup-same -- no longer"
    #expect(rules(lint(unused, levels: ["allow-unused": .off])) == unsilenced)
    let linted = lint(unused, levels: ["allow-unused": .error])
    #expect(linted.findings(of: "allow-unused").map(\.severity) == [.error])
    #expect(rules(lint("# sevc:allow allow-unused, backup-same -- kept for later")) == unsilenced)
  }

  @Test("A comment for a rule that is off silences nothing")
  func off() {
    let linted = lint("# sevc:allow backup-missing -- one-person team", levels: ["backup-missing": .off])
    #expect(rules(linted) == ["allow-unused", "checklist-missing", "trigger-missing"])
  }

  @Test("Where a document cannot be read, no comment is told to silence nothing")
  func unread() {
    let linted = lintExample(
      """
      incidents:
        # sevc:allow title-duplicate -- on purpose
        - {id: outage, title: Outage, severity: SEV-3}
      ---
      apiVersion: sevc/v1
      kind: Recipe
      """)
    #expect(linted.findings(of: "allow-unused").isEmpty)
    #expect(linted.structureFindings.map(\.rule) == ["unknown-document"])
  }
}
