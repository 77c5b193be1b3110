import Escalation
import Rules
import Source
import TestSupport
import Testing

@Suite("What the rules on timing say")
struct TimingTests {
  private func messages(of rule: RuleID, in yaml: String) -> [String] {
    lintExample(yaml).findings(of: rule).map(\.message)
  }

  @Test("Tells an inherited value with where it comes from, and the incident's own as the one to change")
  func origin() throws {
    let linted = lintExample(
      """
      severities:
        - id: SEV-1
          firstResponse: 10m
          escalation: [{after: 10m, to: [backup]}]
      ---
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, firstResponse: ↓15m}
      """)
    let finding = try #require(linted.findings(of: "timings-not-monotonic").first)
    #expect(
      finding.message
        == "first escalation (10m, from severity SEV-1, matrices/example.yaml:7) comes before first response (15m)")
    #expect(linted.marked.offsets == [Int(finding.range.start)])
    #expect(finding.related.map(\.message) == ["first escalation"])
  }

  @Test("Tells what a severity has wrong once, with the incidents that inherit it and no others")
  func inherited() throws {
    let linted = lintExample(
      """
      severities:
        - {id: SEV-1, firstResponse: 15m, escalation: [{after: 10m, to: [backup]}]}
      ---
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: sign-in, title: No sign-in, severity: SEV-1, escalation: [{after: 20m, to: [backup]}]}
      ---
      incidents:
        - {id: loss, title: Loss, severity: SEV-1}
        - {id: both, title: Both, severity: SEV-1, firstResponse: 16m}
      """)
    let findings = linted.findings(of: "timings-not-monotonic")
    #expect(
      findings.map(\.message) == [
        "first escalation (10m) comes before first response (15m)",
        "first escalation (10m, from severity SEV-1, matrices/example.yaml:5) comes before first response (16m)",
      ])
    #expect(
      findings.first?.related.map(\.message) == [
        "first response", "reaches incident `outage`", "reaches incident `loss`",
      ])
  }

  @Test("Names a moment where business time is only sometimes wrong")
  func witness() {
    #expect(
      messages(
        of: "timings-not-monotonic",
        in: """
          severities:
            - {id: SEV-1, calendar: london, firstResponse: 9h, escalation: [{after: 1bd, to: [backup]}]}
          """) == [
          "first escalation (1bd) comes before first response (9h), for one when detected Fri 2026-11-20 07:01 "
            + "Europe/London (07:01 UTC)"
        ])
  }

  @Test("Compares the values that hold in hours and those that hold out of hours, each for its own starts")
  func outOfHours() {
    let severity = "{id: SEV-1, calendar: london, firstResponse: 1h, escalation: [{after: 2h, to: [backup]}]"
    func count(_ outOfHours: String) -> Int {
      messages(of: "timings-not-monotonic", in: "severities:\n  - \(severity), outOfHours: \(outOfHours)}").count
    }
    #expect(count("{firstResponse: 2h}") == 0)
    #expect(count("{firstResponse: 3h}") == 1)
    // Out of hours an hour of open time comes hours later; in hours it would be in time.
    #expect(count("{firstResponse: 1bh}") == 1)
    #expect(count("{firstResponse: 1bh, escalation: [{after: 2bh, to: [backup]}]}") == 0)
    #expect(count("closed") == 0)
    #expect(count("{resolution: 90m}") == 1)
  }

  @Test("Stands at the out-of-hours value where that is what is wrong")
  func outOfHoursPlace() throws {
    let linted = lintExample(
      """
      severities:
        - id: SEV-1
          calendar: london
          firstResponse: 1h
          escalation: [{after: 2h, to: [backup]}]
          outOfHours: {firstResponse: ↓3h}
      """)
    let finding = try #require(linted.findings(of: "timings-not-monotonic").first)
    #expect(finding.message == "first escalation (2h) comes before first response (3h) out of hours")
    #expect(linted.marked.offsets == [Int(finding.range.start)])
  }

  @Test("Lets out-of-hours values that never hold alone: nothing is out of hours where every hour counts")
  func neverOutOfHours() {
    let yaml = """
      severities:
        - {id: SEV-1, firstResponse: 1h, escalation: [{after: 2h, to: [backup]}], outOfHours: {firstResponse: 3h}}
      """
    #expect(messages(of: "timings-not-monotonic", in: yaml) == [])
  }

  @Test("Counts from the next opening where the team is closed: an elapsed target is then compared in hours alone")
  func closed() {
    let severity = "{id: SEV-1, calendar: london, firstResponse: 2bh, escalation: [{after: 3d, to: [backup]}]"
    // From the afternoon of Thursday 24 December, two open hours last until Monday the 28th: more than three days.
    #expect(messages(of: "timings-not-monotonic", in: "severities:\n  - \(severity)}").count == 1)
    let opened = severity.replacing("3d", with: "2h")
    #expect(
      messages(of: "timings-not-monotonic", in: "severities:\n  - \(opened), outOfHours: closed}").first?
        .contains("when detected Fri 2026-11-20 14:01 Europe/London") == true)
  }

  @Test("Does not compare what counts from the acknowledgement with what counts from detection")
  func acknowledged() {
    func messages(_ steps: String) -> [String] {
      self.messages(
        of: "timings-not-monotonic",
        in: """
          severities:
            - {id: SEV-1, firstResponse: 15m, resolution: 4h, escalation: [\(steps)]}
          """)
    }
    #expect(
      messages("{after: 5m, since: acknowledged, to: [backup]}, {after: 5h, since: acknowledged, to: [support]}") == [])
    #expect(
      messages("{after: 5m, since: acknowledged, to: [backup]}, {after: 5m, since: acknowledged, to: [support]}") == [
        "escalation step 2 (5m) does not come after escalation step 1 (5m)"
      ])
    #expect(messages("{after: 20m, to: [backup]}, {after: immediate, to: [support]}") == [])
    #expect(messages("{after: 20m, to: [backup]}, {after: 20m, to: [support], unless: resolved}") == [])
    #expect(
      messages("{after: 5h, to: [backup], unless: resolved}, {after: 20m, to: [support]}") == [
        "last escalation (5h) comes after resolution (4h)"
      ])
  }

  @Test("Is silent on values that other findings call wrong")
  func faulty() {
    let linted = lintExample(
      """
      severities:
        - {id: SEV-1, calendar: londn, firstResponse: 1bh, escalation: [{after: 10 min, to: [backup]}], resolution: 1bd}
        - {id: SEV-2, firstResponse: 1h, escalation: [{after: 2h, to: [bakcup]}]}
      ---
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, updates: {customers: 60m}}
        - {id: sign-in, title: No sign-in, severity: SEV-9, firstResponse: 1bd, resolution: 1h}
        - {id: slow, title: Slow, severity: SEV-2}
      """)
    #expect(
      Set(linted.findings.map(\.rule)).isDisjoint(with: RuleCatalogue.all.filter { $0.group == .timing }.map(\.id)))
  }

  @Test("Asks every severity for its place in the order once, and names the nearest that breaks it")
  func severityOrder() {
    #expect(
      messages(
        of: "severity-order",
        in: """
          severities:
            - {id: SEV-1, firstResponse: 60m}
            - {id: SEV-2, firstResponse: 30m}
            - {id: SEV-3, firstResponse: 40m}
            - {id: SEV-4, firstResponse: 30m}
          """) == [
          "first response of SEV-1 (60m) is longer than that of the less severe SEV-2 (30m)",
          "first response of SEV-3 (40m) is longer than that of the less severe SEV-4 (30m)",
        ])
  }

  @Test("Puts scheduled after every duration, and a promise that is left out nowhere")
  func scheduled() {
    #expect(
      messages(
        of: "severity-order",
        in: """
          severities:
            - {id: SEV-1, firstResponse: 10m}
            - {id: SEV-2, firstResponse: 10m, resolution: scheduled}
            - {id: SEV-3, firstResponse: 10m, resolution: 3650d}
            - {id: SEV-4, firstResponse: 10m}
          """) == [
          "resolution of SEV-2 (scheduled) is longer than that of the less severe SEV-3 (3650d)"
        ])
  }

  @Test("Looks at a matrix's own severities in place of the organization's")
  func ownSeverities() {
    let linted = lintExample(
      """
      severities:
        - {id: S1, firstResponse: ↓30m}
        - {id: S2, firstResponse: 20m}
      incidents:
        - {id: outage, title: Outage, severity: S2}
      """)
    #expect(linted.findings(of: "severity-order").map { Int($0.range.start) } == linted.marked.offsets)
  }

  @Test("Tells an inherited step that nobody is there for once, and leaves to others what they tell")
  func nobody() {
    let linted = lintExample(
      """
      severities:
        - {id: SEV-1, firstResponse: 10m, escalation: [{after: 20m, to: [backup]}]}
        - {id: SEV-2, delivery: 1h, firstResponse: 2h, escalation: [{after: 4h, to: ↓[backup]}]}
      ---
      roles: {response: {primary: platform}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: slow-answers, title: Slow answers, severity: SEV-2}
        - {id: slow-search, title: Slow search, severity: SEV-2}
      """)
    let found = linted.findings(of: "escalation-pages-nobody-new")
    #expect(found.map { Int($0.range.start) } == linted.marked.offsets)
    #expect(found.map(\.message) == ["the step pages nobody: nobody holds `backup`"])
    #expect(found.flatMap(\.related).count == 2)
    #expect(
      messages(
        of: "escalation-pages-nobody-new",
        in: """
          roles: {response: {primary: platform, backup: operations}, quality: {primary: [support]}}
          incidents:
            - {id: outage, title: Outage, severity: SEV-1, escalation: [{after: 20m, to: [quality.primary]}]}
          """
      ).isEmpty)
  }
}
