import Source
import Testing

@testable import Comparison

/// Which things are the same on both sides.
@Suite("Matching")
struct MatchingTests {
  /// A project of one matrix with these incidents and, in its organization, what else is given.
  private func project(
    _ incidents: String, organization: String = "",
    severities: String = "severities: [{id: S1, firstResponse: 10m}, {id: S2, firstResponse: 1h}]", matrix: String = ""
  ) -> Compiled {
    let org = """
      apiVersion: sevc/v1
      kind: Organization
      name: acme
      owners: {ops: {name: Operations, contact: {pagerduty: P1}}, dev: {name: Developers}}
      \(severities)
      \(organization)
      """
    let matrix = """
      apiVersion: sevc/v1
      kind: Matrix
      name: m
      title: M
      owner: ops
      scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: weekly}
      \(matrix)
      incidents:
      \(incidents)
      """
    let compiled = Compiled([("org.yaml", org), ("m.yaml", matrix)])
    #expect(compiled.findings.map(\.message) == [])
    return compiled
  }

  private func lines(_ base: Compiled, _ head: Compiled) -> [String] { base.changes(to: head).map(\.line) }

  @Test("takes no title for a name that several things have")
  func ambiguousTitle() {
    let base = project("- {id: a, title: Outage, severity: S1}\n- {id: b, title: Outage, severity: S1}")
    let head = project("- {id: c, title: Outage, severity: S1}\n- {id: b, title: Outage, severity: S1}")
    #expect(lines(base, head) == ["weakens m incident a id: a → -", "strengthens m incident c id: - → c"])
  }

  @Test("takes bare things with equal values for two")
  func bareContent() {
    let base = project("- {id: a, title: Search is down, severity: S1}")
    let head = project("- {id: b, title: Payment is down, severity: S1}")
    #expect(lines(base, head) == ["weakens m incident a id: a → -", "strengthens m incident b id: - → b"])
  }

  @Test("takes things for one whose words are the same under another title")
  func equalContent() {
    let base = project("- {id: a, title: Search is down, severity: S1, checklist: [Restart the index.]}")
    let head = project("- {id: b, title: Search outage, severity: S1, checklist: [Restart the index.]}")
    #expect(
      lines(base, head) == [
        "editorial m incident b id: a → b", "editorial m incident b title: Search is down → Search outage",
      ])
  }

  @Test("tells what else changed in a renamed thing beside its name")
  func renamedAndChanged() {
    let base = project("- {id: a, title: Outage, severity: S1}")
    let head = project("- {id: b, title: Down, severity: S2, formerly: [a]}")
    #expect(
      lines(base, head) == [
        "editorial m incident b id: a → b", "weakens m incident b severity: S1 → S2",
        "editorial m incident b title: Outage → Down",
      ])
    #expect(lines(head, base).first == "editorial m incident a id: b → a")
  }

  @Test("of what is gone names the parent that still stands")
  func goneFromMatrix() throws {
    let base = project("- {id: a, title: A, severity: S1}\n- {id: b, title: B, severity: S1}")
    let head = project("- {id: a, title: A, severity: S1}")
    let change = try #require(base.changes(to: head).first)
    #expect(change.place == ChangePlace(path: "m.yaml", line: 3))
    #expect(change.basePlace == ChangePlace(path: "m.yaml", line: 10))
  }

  @Test("tells another order of incidents as words, of severities as what has no order")
  func orders() {
    let one = "- {id: a, title: A, severity: S1}"
    let other = "- {id: b, title: B, severity: S1}"
    #expect(
      lines(project("\(one)\n\(other)"), project("\(other)\n\(one)")) == [
        "editorial m matrix m incidents: [a, b] → [b, a]"
      ])
    let severities = "severities: [{id: T1, firstResponse: 10m}, {id: T2, firstResponse: 1h}]"
    let turned = "severities: [{id: T2, firstResponse: 1h}, {id: T1, firstResponse: 10m}]"
    let incident = "- {id: a, title: A, severity: T1}"
    #expect(
      lines(project(incident, matrix: severities), project(incident, matrix: turned)) == [
        "weakens m matrix m severities: [T1, T2] → [T2, T1]"
      ])
  }

  @Test("tells nothing where a matrix takes over what the organization said")
  func takenOver() {
    let incident = "- {id: a, title: A, severity: S1, roles: {response: {primary: ops}}}"
    let own = "severities: [{id: S1, firstResponse: 10m}, {id: S2, firstResponse: 1h}]"
    #expect(lines(project(incident), project(incident, matrix: own)) == [])
  }

  @Test("tells nothing where a matrix takes over the only list that there was")
  func takenAway() {
    let incident = "- {id: a, title: A, severity: S1, roles: {response: {primary: ops}}}"
    let severities = "severities: [{id: S1, firstResponse: 10m}, {id: S2, firstResponse: 1h}]"
    let ladder = "ladder: [{id: tune, title: Tune, approval: ops}]"
    let base = project(incident, organization: ladder)
    let head = project(incident, severities: "", matrix: "\(severities)\n\(ladder)")
    #expect(lines(base, head) == [])
    #expect(lines(head, base) == [])
  }

  @Test("tells an inherited value that an incident replaces at the incident, without a cause")
  func replaced() {
    let base = project("- {id: a, title: A, severity: S1}")
    let head = project("- {id: a, title: A, severity: S1, firstResponse: 15m}")
    #expect(lines(base, head) == ["weakens m incident a firstResponse: 10m → 15m"])
    #expect(lines(head, base) == ["strengthens m incident a firstResponse: 15m → 10m < severity S1 in org.yaml:5"])
  }

  @Test("tells organization-wide roles at the incidents that they reach")
  func organizationRoles() {
    let incident = "- {id: a, title: A, severity: S1}"
    let base = project(incident, organization: "roles: {response: {primary: ops, backup: dev}}")
    let head = project(incident, organization: "roles: {response: {primary: dev, backup: none}}")
    #expect(
      lines(base, head) == [
        "weakens m incident a roles.response.backup: dev → none < organization in org.yaml:6",
        "reassigns m incident a roles.response.primary: ops → dev < organization in org.yaml:6",
      ])
  }
}
