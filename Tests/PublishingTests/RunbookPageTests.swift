import Escalation
import MatrixLanguage
import Source
import TestSupport
import Testing

@testable import Publishing

@Suite("The runbook's page")
struct RunbookPageTests {
  @Test("every incident has its id for an anchor, and is linked to")
  func anchors() throws {
    let page = try Sample.compiled.page("support")
    for id in ["model-outage", "quality-regression", "latency-spike", "cost-anomaly", "policy-drift", "data-leak"] {
      #expect(page.contains("\n<a id=\"\(id)\"></a>\n"))
      #expect(page.contains("](#\(id))"))
    }
  }

  @Test("says who is paged when, sooner before later")
  func paging() throws {
    let page = try Sample.compiled(
      replacing: "{after: 20m, to: [backup, executives]}", with: "{after: 90m, to: [backup]}"
    )
    .page("support")
    #expect(
      page.contains(
        """
        | When | Who | Unless | Only when |
        |---|---|---|---|
        | At once | AI Platform On-call (primary) | | |
        | After 60 min | VP Engineering | mitigated | customers are affected |
        | After 90 min | Inference Operations (backup) | acknowledged | |
        | 45 min after acknowledgement | AI Quality Lead (quality.primary) | mitigated | |

        """))
  }

  @Test("of a restricted incident shows only that there is one")
  func restricted() throws {
    let compiled = Sample.compiled(
      replacing: "- id: quality-regression", with: "- id: quality-regression\n    audience: restricted")
    let files = compiled.files(PublicationSettings(targets: [.markdown]))
    let page = try #require(files["runbooks/support.md"])
    #expect(page.contains("\nOne more incident is restricted and kept off this page.\n"))
    #expect(page.contains("\n- SEV-1: 2\n"))
    #expect(!page.contains("quality-regression"))
    #expect(!page.contains("Critical quality regression"))
    #expect(page.contains("| Restricted incident |"))
  }

  @Test("keeps drills and people of a restricted incident to itself")
  func restrictedDrill() throws {
    #expect(try Sample.compiled.page("support").contains("outage-on-a-holiday-night"))
    let restricted = Sample.compiled(
      replacing: "- id: model-outage", with: "- id: model-outage\n    audience: restricted")
    #expect(try !restricted.page("support").contains("outage-on-a-holiday-night"))
    let alone = Sample.compiled(replacing: "- id: data-leak", with: "- id: data-leak\n    audience: restricted")
    #expect(try !alone.page("support").contains("Security + Trust"))
  }

  @Test("draws a drill as it plays out, folded away, whatever its title")
  func drillPlays() throws {
    let name = "name: outage-on-a-holiday-night"
    let files = Sample.compiled(replacing: name, with: name + "\ntitle: \"</summary> & <b>\"")
      .files(PublicationSettings(targets: [.markdown, .html]))
    let page = try #require(files["runbooks/support.md"])
    let summary = "<summary>As it plays out: &lt;/summary&gt; &amp; &lt;b&gt;</summary>"
    #expect(page.contains("<details>\n\(summary)\n\n```mermaid\ntimeline\n  At once : AI Platform On-call\n"))
    #expect(page.contains("\n| After 12 min | Acknowledged by AI Platform On-call | |\n"))
    let site = try #require(files["site/support.html"])
    let fold = try #require(site.firstMatch(of: /<details>\s*<summary>(.*?)<\/details>/.dotMatchesNewlines())).output.1
    #expect(fold.hasPrefix("As it plays out: &lt;/summary&gt; &amp; &lt;b&gt;</summary>"))
    #expect(fold.contains("What happens in the drill, along time") && fold.contains("class=\"done\""))
  }

  @Test("leaves out every section that has nothing to say")
  func smallest() throws {
    let page = try Sample.smallest.page("support", PublicationSettings(targets: [.markdown]))
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(
      headings == [
        "## Scope", "## Severity Mix", "## Incidents", "## Change History", "## Owners and Contacts",
        "## About This Runbook",
      ])
    #expect(page.hasSuffix("\n- Source: m.yaml\n"))
    #expect(page.contains("| 1 | Outage | S1 | 60 min | None | Me | No | Not required |"))
  }

  @Test("leads to the lines that decided a value, at the commit or the newest one")
  func sourceLinks() throws {
    var settings = PublicationSettings(sourceURL: "https://git.example/blob/{commit}/{path}#L{line}")
    let line = SampleProject.line(of: "    firstResponse: 10m", in: SampleProject.organization)
    let newest = try Sample.compiled.page("support", settings)
    #expect(
      newest.contains("| First response | 10 min | [SEV-1](https://git.example/blob/HEAD/matrices/org.yaml#L\(line)) |")
    )
    settings.commit = "abc123"
    #expect(try Sample.compiled.page("support", settings).contains("/blob/abc123/matrices/support.yaml#L"))
  }

  @Test("follows a reference from the file that holds it to the project's folder")
  func references() throws {
    let beside = try Sample.compiled.page("support", PublicationSettings(projectPath: ".."))
    #expect(beside.contains("- [Playbook](../../docs/failover%20plan.md#start)\n"))
    let far = try Sample.compiled.page(
      "support", PublicationSettings(sourceURL: "https://g.example/{commit}/{path}#L{line}"))
    #expect(far.contains("- [Playbook](https://g.example/HEAD/docs/failover%20plan.md)\n"))
    #expect(try Sample.compiled.page("support").contains("- Playbook: `../docs/failover plan.md#start`\n"))
  }

  @Test("makes no link of what is none", arguments: ["javascript:alert(1)", "//evil.example", "../../../etc/passwd"])
  func unsafeReference(_ link: String) throws {
    let page = try Sample.compiled(replacing: "https://status.example.com", with: link)
      .page("support", PublicationSettings(projectPath: ".."))
    #expect(page.contains("- Provider status: `\(link)`\n"))
  }

  @Test("ends with one line feed, and has no other line end, nor blanks at a line's end")
  func bytes() {
    for (path, text) in Sample.compiled.files() {
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(path)")
      #expect(!text.unicodeScalars.contains("\r"), "\(path)")
      #expect(!text.contains(" \n"), "\(path)")
    }
  }

  @Test("is listed in the index, which leads to it and to its policy")
  func index() throws {
    let index = try #require(Sample.compiled.files()["runbooks/index.md"])
    #expect(
      index.hasSuffix(
        """
        | [Customer support assistant](support.md) | Governance Owner | Enterprise | 6 | SEV-1: 3, SEV-2: 2, SEV-3: 1 | \
        [JSON](../policies/support.json) |

        """))
  }
}

@Suite("Names in print")
struct PrintNameTests {
  func span(_ text: String) throws -> Sourced<Timespan> {
    Sourced(try Timespan.parse(text, allowing: .deadline).get(), at: .nowhere)
  }

  @Test("updates print as their readers know them")
  func updates() throws {
    #expect(UpdateSchedule.notRequired.text == "Not required")
    #expect(UpdateSchedule.within(try span("1h"), when: nil).text == "Within 60 min")
    #expect(
      UpdateSchedule.within(try span("90m"), when: Sourced("user impact sustained", at: .nowhere)).text
        == "Within 90 min if user impact sustained")
    #expect(UpdateSchedule.within(try span("immediate"), when: nil).text == "Immediately")
    #expect(
      UpdateSchedule.regular(first: try span("30m"), every: nil, until: nil).text == "Initial update within 30 min")
    let until = Sourced(UpdateEnd.mitigation, at: .nowhere)
    #expect(
      UpdateSchedule.regular(first: nil, every: try span("30m"), until: until).text == "Every 30 min until mitigation")
    #expect(
      UpdateSchedule.regular(first: try span("20m"), every: try span("2h"), until: until).text
        == "Initial update within 20 min, then every 2 h until mitigation")
    #expect(
      UpdateSchedule.asNeeded(Sourced("compliance trigger", at: .nowhere)).text == "As needed by compliance trigger")
  }

  @Test(
    "the readiness tier follows from the scope",
    arguments: [
      ("50k-250k", "mission-critical", "follow-the-sun", "weekly", ReadinessTier.enterprise),
      ("under-10k", "internal", "business-hours", "yearly", .foundation),
      ("10k-50k", "customer-facing", "extended-hours", "monthly", .managed),
      ("50k-250k", "customer-facing", "always", "daily", .advanced),
      ("over-1m", "mission-critical", "always", "weekly", .enterprise),
    ])
  func tier(_ interactions: String, _ impact: String, _ onCall: String, _ cadence: String, _ tier: ReadinessTier) {
    var scope = Scope(at: .nowhere)
    scope.monthlyInteractions = InteractionBand(rawValue: interactions).map { Sourced($0, at: .nowhere) }
    scope.customerImpact = CustomerImpact(rawValue: impact).map { Sourced($0, at: .nowhere) }
    scope.onCall = OnCallModel(rawValue: onCall).map { Sourced($0, at: .nowhere) }
    scope.reviewCadence = Cadence(rawValue: cadence).map { Sourced($0, at: .nowhere) }
    #expect(ReadinessTier(scope) == tier)
  }
}
