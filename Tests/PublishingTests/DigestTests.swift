import Testing

@testable import Publishing

/// The digest says whether two matrices promise the same.
@Suite("The digest")
struct PolicyDigestTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String

    init(_ before: String, _ after: String) {
      self.before = before
      self.after = after
    }

    var testDescription: String { "\(before) → \(after)" }
  }

  @Test(
    "is the same where the meaning is",
    arguments: [
      Edit("{after: 60m,", "{after: 1h,"),
      Edit("severity: critical", "severity: SEV-1"),
      Edit("below: 88%,", "below: 0.88,"),
      Edit("{floor: 1200/min}", "{floor: 20/s}"),
      Edit("approval: governance-owner", "approval: [governance-owner]"),
      Edit("[vp-engineering, governance-owner]", "[governance-owner, vp-engineering]"),
      Edit("coverage: [nights, london]", "coverage: [london, nights]"),
      Edit("to: [backup, executives]}\n      - {after: 60m", "to: [executives, backup]}\n      - {after: 60m"),
      Edit("Answers customers.", "\"Answers   customers.\""),
      Edit("description: Answers customers.", "description: |\n  Answers customers."),
      Edit("roles: {response: {primary: finops, backup: none}}", "roles: {response: {backup: none, primary: finops}}"),
      Edit(
        "escalation: [{after: 60m, to: [governance-owner]}]",
        "escalation: [{after: 60m, to: [governance-owner], unless: acknowledged}]"),
      Edit("- id: cost-anomaly", "- id: cost-anomaly\n    audience: everyone\n    updates: {customers: none}"),
      Edit("days: mon-fri,", "days: [mon-thu, fri],"),
      Edit("    delivery: immediate\n", ""),
      Edit("stranger: {name: Somebody Else}", "stranger: {name: Nobody We Know}"),
      Edit("title: Acme AI Operations", "title: Other words"),
    ])
  func same(_ edit: Edit) {
    #expect(Sample.compiled(replacing: edit.before, with: edit.after).digest == Sample.digest)
  }

  @Test(
    "differs where a promise, a person or a word does",
    arguments: [
      Edit("firstResponse: 10m", "firstResponse: 11m"),
      Edit("{after: 60m,", "{after: 61m,"),
      Edit("when: customers are affected", "when: customers are angry"),
      Edit("unless: mitigated, when", "unless: resolved, when"),
      Edit("acknowledgementExpires: 30m", "acknowledgementExpires: 40m"),
      Edit("outOfHours: {firstResponse: 2bh}", "outOfHours: closed"),
      Edit("hours: 08:00-16:00,", "hours: 08:00-17:00,"),
      Edit("2026-12-28, ", ""),
      Edit("timezone: Europe/London", "timezone: Europe/Dublin"),
      Edit("pagerduty: PAIPLAT", "pagerduty: POTHER"),
      Edit("coverage: [nights, london]", "coverage: [london]"),
      Edit("retires: 2027-06-30", "retires: 2027-07-01"),
      Edit("executives: [vp-engineering]", "executives: [security]"),
      Edit("{any: [vp-engineering, finops]}", "[vp-engineering, finops]"),
      Edit("switch the assistant off: [vp-engineering, ai-quality-lead]", "switch the assistant off: pre-approved"),
      Edit("regulator: {within: 72h,", "regulator: {within: 71h,"),
      Edit("- Confirm on the provider's status page.\n", ""),
      Edit("https://status.example.com", "https://status.example.org"),
      Edit("labels: {team: assist}", "labels: {team: support}"),
      Edit("labels: {team: assist}", "labels: {team: assist, commit: x}"),
      Edit("onCall: follow-the-sun", "onCall: always"),
      Edit("last: 2026-11-16", "last: 2026-11-17"),
      Edit("sunset: 2027-12-31", "sunset: 2027-12-30"),
      Edit("cadence: monthly", "cadence: weekly"),
      Edit("for: 15m, action", "for: 16m, action"),
      Edit("below: 0.80", "below: 0.81"),
      Edit("query: avg(", "query: sum("),
      Edit("clear: {above: 0.93", "clear: {above: 0.94"),
      Edit("critical: true", "critical: false"),
      Edit("factual: 1%", "factual: 2%"),
      Edit("latency: {ceiling: 2s}", "latency: {ceiling: 3s}"),
      Edit("costCeiling: 2000 USD", "costCeiling: 2000 EUR"),
      Edit("duration: 3w", "duration: 4w"),
      Edit("fix: Add the policy corpus", "fix: Add a corpus"),
      Edit("starts: 2026-12-26T03:10", "starts: 2026-12-26T03:11"),
      Edit("{breached: firstResponse}", "{met: firstResponse}"),
      Edit("formerly: [provider-outage]", "formerly: [provider-gone]"),
      Edit("- id: data-leak", "- id: data-leak\n    audience: restricted"),
      Edit("aliases: [low]", "aliases: [lowest]"),
      Edit("  - Drill one SEV-1", "  - Drill two SEV-1"),
    ])
  func different(_ edit: Edit) {
    #expect(Sample.compiled(replacing: edit.before, with: edit.after).digest != Sample.digest)
  }

  @Test("does not depend on which file says what, nor where")
  func files() {
    let moved = Compiled([
      "a.yaml": "# A comment.\n\n" + Sample.matrix, "z/org.yaml": "---\n" + Sample.organization,
    ])
    #expect(moved.digest == Sample.digest)
  }

  @Test("takes keys of the team's own for keys, whatever they are called")
  func lookups() {
    let one = Sample.compiled(replacing: "labels: {team: assist}", with: "labels: {written: a}")
    let other = Sample.compiled(replacing: "labels: {team: assist}", with: "labels: {written: b}")
    #expect(one.digest != other.digest)
  }
}
