import TestSupport
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

  @Test("of a matrix's name is a new name for all that it holds")
  func renamedMatrix() {
    let head = Sample.replacing([
      ("name: support\n", "name: assistant\n"), ("matrix: support", "matrix: assistant"),
      ("firstResponse: 20m", "firstResponse: 15m"),
    ])
    #expect(
      Sample.compiled.changes(to: head).map(\.line) == [
        "editorial assistant matrix assistant name: support → assistant",
        "strengthens assistant incident latency-spike firstResponse: 20m → 15m < severity SEV-2 in matrices/org.yaml:52",
        "strengthens assistant incident cost-anomaly firstResponse: 20m → 15m < severity SEV-2 in matrices/org.yaml:52",
      ])
  }

  @Test("of documents that come and go is one of each")
  func documents() {
    let empty = Compiled([("matrices/org.yaml", SampleProject.organization)])
    #expect(
      Sample.compiled.changes(to: empty).map(\.line) == [
        "weakens support matrix support name: support → -",
        "weakens support drill outage-on-a-holiday-night name: outage-on-a-holiday-night → -",
      ])
    #expect(
      empty.changes(to: Sample.compiled).map(\.line) == [
        "strengthens support matrix support name: - → support",
        "strengthens support drill outage-on-a-holiday-night name: - → outage-on-a-holiday-night",
      ])
  }

  @Test("names the place of the value, and of the incident for what it inherits")
  func places() throws {
    let head = Sample.replacing([("firstResponse: 10m", "firstResponse: 20m"), ("{after: 25m,", "{after: 26m,")])
    let changes = Sample.compiled.changes(to: head)
    let inherited = try #require(changes.first { $0.subject == "incident model-outage" })
    #expect(inherited.place?.path == "matrices/support.yaml")
    #expect(inherited.place?.line == SampleProject.line(of: "- id: model-outage", in: SampleProject.matrix))
    let own = try #require(changes.first { $0.field == "escalation[0].after" })
    #expect(own.place?.line == SampleProject.line(of: "{after: 25m,", in: SampleProject.matrix))
    #expect(own.basePlace == own.place)
  }

  @Test("says whether its message tells more than its values, whatever words these hold")
  func explained() {
    func explained(_ edits: (String, String)..., from base: Compiled = Sample.compiled) -> [Bool] {
      base.changes(to: Sample.replacing(edits)).map(\.isExplained)
    }
    #expect(explained(("after: 25m, to: [backup, executives]", "after: 26m, to: [backup, executives]")) == [false])
    #expect(explained(("title: Cost anomaly beyond", "title: Cost out of reach beyond")) == [false])
    #expect(explained(("coverage: [nights, london]", "coverage: [nights]")) == [true])
    let closed = ("outOfHours: {firstResponse: 2bh}", "outOfHours: closed")
    let longer = ("days: mon-fri, hours: 08:00-16:00", "hours: 00:00-24:00")
    let base = Sample.replacing([closed])
    let clock = base.changes(to: Sample.replacing([closed, longer, ("firstResponse: 60m", "firstResponse: 1h")]))
    let response = clock.first { $0.subject == "incident policy-drift" && $0.field == "firstResponse" }
    #expect(response?.isExplained == true)
    #expect(response?.message.hasSuffix("goes from `60m` to `1h`, on another clock") == true)
  }

  @Test("of an owner's ways to be reached names the incidents that page it; of its name, none")
  func paged() {
    func paged(_ before: String, _ after: String) -> Set<String> {
      let changes = Sample.compiled.changes(to: Sample.replacing([(before, after)]))
      return Set(changes.flatMap(\.incidents).map { "\($0.matrix)/\($0.incident)" })
    }
    let executive: Set = ["support/model-outage", "support/quality-regression", "support/data-leak"]
    #expect(paged("+44 20 7946 0000", "+44 20 7946 0009") == executive)
    #expect(paged("contact: {email: governance", "contact: {mail: governance").count == 2)
    #expect(paged("{name: Support Comms, coverage: [london]}", "{name: Support Comms}") == ["support/policy-drift"])
    #expect(paged("{name: Somebody Else}", "{name: Somebody Else, coverage: always}") == [])
    #expect(paged("name: VP Engineering", "name: The VP Engineering") == [])
  }

  @Test("keeps its fingerprint when lines move, and has another when the values do")
  func fingerprints() {
    let changes = Sample.compiled.changes(to: Sample.replacing([("firstResponse: 10m", "firstResponse: 20m")]))
    let moved = Sample.compiled.changes(
      to: Sample.replacing([
        ("firstResponse: 10m", "firstResponse: 20m"), ("name: acme\n", "name: acme\n# A comment.\n"),
      ]))
    let other = Sample.compiled.changes(to: Sample.replacing([("firstResponse: 10m", "firstResponse: 21m")]))
    #expect(changes.map(\.fingerprint) == moved.map(\.fingerprint))
    #expect(Set(changes.map(\.fingerprint)).count == changes.count)
    #expect(Set(changes.map(\.fingerprint)).isDisjoint(with: other.map(\.fingerprint)))
  }

  @Test("of business time that is sooner here and later there names a start that shows it")
  func witness() throws {
    let head = Sample.replacing([
      ("firstResponse: 60m", "firstResponse: 2bh"),
      ("outOfHours: {firstResponse: 2bh}", "outOfHours: {firstResponse: 1h}"),
    ])
    let changes = Sample.compiled.changes(to: head)
    let usual = try #require(changes.first { $0.field == "firstResponse" })
    #expect(usual.impact == .weakens)
    let closed = try #require(changes.first { $0.field == "outOfHours.firstResponse" })
    #expect(closed.impact == .strengthens)
  }

  static let cases: [Case] = [
    Case(
      "firstResponse: 10m", "firstResponse: 20m",
      "weakens support incident model-outage firstResponse: 10m → 20m < severity SEV-1 in matrices/org.yaml:39",
      "weakens support incident quality-regression firstResponse: 10m → 20m < severity SEV-1 in matrices/org.yaml:39",
      "weakens support incident data-leak firstResponse: 10m → 20m < severity SEV-1 in matrices/org.yaml:39"),
    Case(
      "severity: critical", "severity: SEV-2",
      "weakens support incident model-outage severity: SEV-1 → SEV-2"),
    Case(
      "{after: 20m, to: [backup, executives]}", "{after: 30m, to: [backup, executives]}",
      "weakens support incident model-outage escalation[0].after: 20m → 30m"),
    Case(
      "      - {after: 60m, to: [vp-engineering], unless: mitigated, when: customers are affected}\n", "",
      "weakens support incident model-outage escalation[1]: {after: 60m, to: [vp-engineering], unless: mitigated, when: customers are affected} → -"
    ),
    Case(
      "backup: inference-operations", "backup: finops",
      "reassigns support incident model-outage roles.response.backup: inference-operations → finops < matrix support in matrices/support.yaml:17",
      "reassigns support incident data-leak roles.response.backup: inference-operations → finops < matrix support in matrices/support.yaml:17"
    ),
    Case(
      "response: {primary: ai-platform-oncall, backup: inference-operations}",
      "response: {primary: ai-platform-oncall, backup: none}",
      "weakens support incident model-outage roles.response.backup: inference-operations → none < matrix support in matrices/support.yaml:17",
      "weakens support incident data-leak roles.response.backup: inference-operations → none < matrix support in matrices/support.yaml:17"
    ),
    Case(
      "hours: 08:00-16:00, holidays", "hours: 08:00-17:00, holidays",
      "strengthens - owner support-comms coverage: [london] → [london] < calendar london in matrices/org.yaml:7",
      "weakens support incident policy-drift escalation[0].after: 1bd → 1bd < calendar london in matrices/org.yaml:7",
      "strengthens support incident policy-drift outOfHours.firstResponse: 2bh → 2bh < calendar london in matrices/org.yaml:7"
    ),
    Case(
      "executives: [vp-engineering]", "executives: [security]",
      "reassigns support incident model-outage escalation[0].to: [vp-engineering] → [security] < executives in matrices/org.yaml:31",
      "reassigns support incident quality-regression escalation[0].to: [vp-engineering] → [security] < executives in matrices/org.yaml:31",
      "reassigns support incident data-leak escalation[0].to: [vp-engineering] → [security] < executives in matrices/org.yaml:31"
    ),
    Case(
      "pagerduty: PAIPLAT", "pagerduty: POTHER",
      "reassigns - owner ai-platform-oncall contact.pagerduty: PAIPLAT → POTHER"),
    Case(
      "below: 0.80", "below: 0.75",
      "weakens support metric answer-quality thresholds[2].below: 0.80 → 0.75"),
    // Quotes are the author's affair, and a default that comes back is told of whom it reaches alone.
    Case(
      "below: 0.80", "below: \"0.750\"",
      "weakens support metric answer-quality thresholds[2].below: 0.80 → 0.750"),
    Case(
      "    delivery: 15m\n", "",
      "strengthens support incident latency-spike delivery: 15m → immediate < severity SEV-2 in matrices/org.yaml:51",
      "strengthens support incident cost-anomaly delivery: 15m → immediate < severity SEV-2 in matrices/org.yaml:51"),
    Case(
      "quality: {floor: 0.85}", "quality: {floor: 0.80}",
      "weakens support model support-answerer bounds.quality: {floor: 0.85} → {floor: 0.80}"),
    Case(
      "firstResponse: 2bh", "firstResponse: 3bh",
      "weakens support incident policy-drift outOfHours.firstResponse: 2bh → 3bh < severity SEV-3 in matrices/org.yaml:62"
    ),
    Case(
      "outOfHours: {firstResponse: 2bh}", "outOfHours: closed",
      "weakens support incident policy-drift outOfHours: {firstResponse: 2bh} → closed < severity SEV-3 in matrices/org.yaml:62"
    ),
    Case(
      "customers: {every: 30m, until: mitigation}", "customers: {every: 45m, until: mitigation}",
      "weakens support incident model-outage updates.customers: {every: 30m, until: mitigation} → {every: 45m, until: mitigation} < severity SEV-1 in matrices/org.yaml:47"
    ),
    Case(
      "costCeiling: 2000 USD", "costCeiling: 2000 EUR",
      "weakens support ladder level prompt-optimization costCeiling: 2000 USD → 2000 EUR"),
    Case(
      "- id: data-leak", "- id: leak\n    formerly: [data-leak]",
      "editorial support incident leak id: data-leak → leak"),
    Case(
      "- id: data-leak", "- id: leak",
      "editorial support incident leak id: data-leak → leak"),
    Case("after: 1bd", "after: 8bh"),
    Case(
      "onCall: follow-the-sun", "onCall: always",
      "strengthens support matrix support scope.onCall: follow-the-sun → always"),
    Case(
      "[vp-engineering, governance-owner]", "[vp-engineering]",
      "weakens support ladder level retrieval-augmentation approval: [vp-engineering, governance-owner] → vp-engineering"
    ),
    Case(
      "  - {notPaged: vp-engineering, before: 20m}\n", "",
      "weakens support drill outage-on-a-holiday-night expect[2]: {notPaged: vp-engineering, before: 20m} → -"),
    Case(
      "{paged: inference-operations, by: 20m}", "{paged: inference-operations, by: 15m}",
      "strengthens support drill outage-on-a-holiday-night expect[1]: {paged: inference-operations, by: 20m} → {paged: inference-operations, by: 15m}"
    ),
    Case(
      "{paged: inference-operations, by: 20m}", "{paged: inference-operations, at: 20m}",
      "strengthens support drill outage-on-a-holiday-night expect[1]: {paged: inference-operations, by: 20m} → {paged: inference-operations, at: 20m}"
    ),
    Case(
      "{paged: inference-operations, by: 20m}", "{paged: inference-operations}",
      "weakens support drill outage-on-a-holiday-night expect[1]: {paged: inference-operations, by: 20m} → {paged: inference-operations}"
    ),
    Case(
      "{notPaged: vp-engineering, before: 20m}", "{notPaged: vp-engineering, before: 15m}",
      "weakens support drill outage-on-a-holiday-night expect[2]: {notPaged: vp-engineering, before: 20m} → {notPaged: vp-engineering, before: 15m}"
    ),
    Case(
      "{notPaged: vp-engineering, before: 20m}", "{notPaged: vp-engineering}",
      "strengthens support drill outage-on-a-holiday-night expect[2]: {notPaged: vp-engineering, before: 20m} → {notPaged: vp-engineering}"
    ),
    Case(
      "2026-12-28, ", "",
      "strengthens - owner inference-operations coverage: [nights, london] → [nights, london] < calendar london in matrices/org.yaml:7",
      "strengthens - owner support-comms coverage: [london] → [london] < calendar london in matrices/org.yaml:7",
      "strengthens support incident policy-drift escalation[0].after: 1bd → 1bd < calendar london in matrices/org.yaml:7",
      "strengthens support incident policy-drift outOfHours.firstResponse: 2bh → 2bh < calendar london in matrices/org.yaml:7"
    ),
    // Every incident of the severity has an escalation of its own.
    Case("repeat: {every: 15m, times: 3}}", "repeat: {every: 15m, times: 2}}"),
    Case(
      "title: Latency spike above service SLO", "title: Slow",
      "editorial support incident latency-spike title: Latency spike above service SLO → Slow"),
    Case(
      "escalation: [{after: 25m, to: [backup, executives]}]",
      "escalation: [{after: 25m, to: [backup]}, {after: 50m, to: [executives]}]",
      "weakens support incident quality-regression escalation[1].after: 25m → 50m"),
    Case(
      "escalation: [{after: 15m, to: [backup, executives]}]", "escalation: [{after: 15m, to: [finops, executives]}]",
      "reassigns support incident data-leak escalation[0].to: [backup, executives] → [finops, executives]"),
    Case(
      "escalation: [{after: 15m, to: [backup, executives]}]",
      "escalation: [{after: 15m, to: [inference-operations, executives]}]",
      "editorial support incident data-leak escalation[0].to: [backup, executives] → [inference-operations, executives]"
    ),
    // No matrix refers to the owner.
    Case("stranger: {name: Somebody Else}", "strangest: {name: Somebody Else}"),
    Case("  stranger: {name: Somebody Else}\n", ""),
    Case(
      "starts: 2026-12-26T03:10 Europe/London", "starts: 2026-12-26T03:10:00Z",
      "editorial support drill outage-on-a-holiday-night starts: 2026-12-26T03:10 Europe/London → 2026-12-26T03:10:00Z"),
    Case(
      "starts: 2026-12-26T03:10 Europe/London", "starts: 2026-12-26T03:11:00Z",
      "weakens support drill outage-on-a-holiday-night starts: 2026-12-26T03:10 Europe/London → 2026-12-26T03:11:00Z"),
    Case(
      "{below: 0.92, for: 1d, action: notify, raises: policy-drift}\n      - ", "",
      "weakens support metric answer-quality thresholds[0]: {below: 0.92, for: 1d, action: notify, raises: policy-drift} → -"
    ),
    Case(
      "firstResponse: 60m", "firstResponse: 4bh",
      "weakens support incident policy-drift firstResponse: 60m → 4bh < severity SEV-3 in matrices/org.yaml:59"),
    Case("- id: SEV-4\n", "- id: SEV-5\n    formerly: [SEV-4]\n", "editorial - severity SEV-5 id: SEV-4 → SEV-5"),
    Case(
      "name: outage-on-a-holiday-night", "name: holiday-outage",
      "editorial support drill holiday-outage name: outage-on-a-holiday-night → holiday-outage"),
    Case(
      "formerly: [provider-outage]", "formerly: [provider-gone]",
      "editorial support incident model-outage formerly: [provider-outage] → [provider-gone]"),
  ]
}
