import Rules
import Source
import TestSupport
import Testing

@Suite("One mistake raises no trail of others")
struct TrailTests {
  private static let owners = """
    owners:
      platform: {name: Platform on-call, contact: {pagerduty: PPLAT}, coverage: always}
      operations: {name: Operations, contact: {pagerduty: POPS}, coverage: always}
      support: {name: Support, contact: {slack: "#support"}, coverage: always}
      vp-engineering: {name: VP Engineering, contact: {phone: "+44 20 7946 0000"}, coverage: always}
    executives: [vp-engineering]
    """

  private static let incident = """
    incidents:
      - id: outage
        title: Outage
        severity: SEV-1
        escalation: [{after: 20m, to: [backup]}]
        triggers: [The status page reports an outage]
        checklist: [Confirm on the status page.]
    """

  @Test(
    "A matrix with one slip has one finding",
    arguments: [
      ("roles: {response: {primary: platform, bakcup: operations}, communications: {primary: support}}", "unknown-key"),
      (
        "roles: {response: {primary: [platform], backup: operations}, communications: {primary: support}}", "wrong-type"
      ),
      (
        "roles: {response: {primary: platform, backup: opeartions}, communications: {primary: support}}",
        "unknown-reference"
      ),
      ("role: {response: {primary: platform, backup: operations}, communications: {primary: support}}", "unknown-key"),
      ("roles: [{response: operations}, support]", "wrong-type"),
    ])
  func slips(_ roles: String, _ rule: String) {
    let linted = lintExample("\(Self.owners)\n---\n\(roles)\n\(Self.incident)")
    let found = linted.findings.filter { $0.range.file == FileID(0) }
    #expect(found.map(\.rule.name) == [rule], "\(found.map(linted.line))")
  }

  @Test("Of roles that two organizations give, none is missing from the first")
  func rolesTwice() {
    let head = "apiVersion: sevc/v1\nkind: Organization\nname: "
    let linted = lintExample(
      """
      \(head)one
      roles: {legal: {primary: platform}}
      \(Self.owners)
      ---
      \(head)two
      roles: {response: {primary: platform, backup: operations}, communications: {primary: support}}
      ---
      \(Self.incident)
      """)
    let found = linted.findings.filter { $0.range.file == FileID(0) }
    #expect(found.map(\.rule.name) == ["duplicate-section"], "\(found.map(linted.line))")
  }

  @Test("Without a slip there is none")
  func right() {
    let roles = "roles: {response: {primary: platform, backup: operations}, communications: {primary: support}}"
    let linted = lintExample("\(Self.owners)\n---\n\(roles)\n\(Self.incident)")
    #expect(linted.findings.filter { $0.range.file == FileID(0) }.map(linted.line) == [])
  }
}
