import Comparison
import Escalation
import JSON
import Reporting
import Testing

/// The forms in which changes are told.
@Suite("The report of changes")
struct ChangeReportTests {
  private let weakened = Change(
    impact: .weakens, matrix: "support", subject: "incident model-outage", field: "firstResponse", before: "10m",
    after: "20m", message: "it goes from `10m` to `20m`", isExplained: false,
    place: ChangePlace(path: "matrices/support.yaml", line: 31),
    basePlace: ChangePlace(path: "matrices/support.yaml", line: 30), cause: "severity SEV-1 in matrices/org.yaml:44",
    fingerprint: "3f2a9c01d4e5b687")
  private let hostile = Change(
    impact: .editorial, matrix: nil, subject: "owner a", field: "name", before: "x | <b>@all</b> `y`",
    after: "[l](javascript:1)\u{1B}[2J\nz", message: "m", isExplained: false, place: nil, basePlace: nil, cause: nil,
    fingerprint: "0000000000000001")

  private func report(_ changes: [Change]) -> ChangeReport {
    ChangeReport(base: "main", head: "topic", changes: changes)
  }

  @Test("as JSON has the keys that programs are promised, null where there is nothing")
  func json() throws {
    let json = try JSONValue(parsing: report([weakened, hostile]).rendered(as: .json))
    #expect(json.object?.members.map(\.key) == ["version", "base", "head", "changes", "summary"])
    let changes = try #require(json["changes"]?.array)
    for change in changes {
      #expect(
        change.object?.members.map(\.key) == [
          "impact", "matrix", "subject", "field", "before", "after", "message", "path", "line", "basePath", "baseLine",
          "cause", "fingerprint", "accepted",
        ])
    }
    #expect(changes.first?["line"]?.integer == 31)
    #expect(changes.last?["matrix"] == .null)
    #expect(
      json["summary"] == [
        "weakens": 1, "strengthens": 0, "reassigns": 0, "editorial": 1, "accepted": 0, "matrices": 1, "incidents": 1,
      ])
  }

  @Test("counts what is accepted apart")
  func accepted() throws {
    var change = weakened
    change.accepted = Acceptance(reason: "agreed", until: nil)
    let report = report([change])
    #expect(report.summary[.weakens] == 0)
    #expect(report.summary.accepted == 1)
    let json = try JSONValue(parsing: report.rendered(as: .json))
    #expect(json["changes"]?.array?.first?["accepted"]?["reason"]?.string == "agreed")
    #expect(report.rendered(as: .text).contains("accepted: agreed"))
  }

  @Test("as text says first what matters most")
  func text() {
    #expect(
      report([hostile, weakened]).rendered(as: .text) == """
        1 promise gets weaker; reaches 1 incident in 1 matrix

        weakens
          support: incident model-outage
            firstResponse: 10m → 20m
            matrices/support.yaml:31, decided by severity SEV-1 in matrices/org.yaml:44 [3f2a9c01d4e5b687]

        editorial
          owner a
            name: x | <b>@all</b> `y` → [l](javascript:1)␛[2J␊z
            [0000000000000001]

        """)
  }

  @Test("as Markdown links the weakened promises, folds the rest and escapes all of it")
  func markdown() {
    var options = ChangeReportOptions()
    options.link = { "https://git.example/\($0)#L\($1)" }
    let text = report([weakened, hostile]).rendered(as: .markdown, options)
    #expect(text.hasPrefix("### :warning: sevc: 1 promise gets weaker\n\nreaches 1 incident in 1 matrix"))
    #expect(text.contains("](<https://git.example/matrices/support.yaml#L31>)"))
    #expect(text.contains("`10m` → `20m`"))
    #expect(text.contains("| `3f2a9c01d4e5b687` |"))
    #expect(text.contains("<details><summary>editorial (1)</summary>"))
    #expect(!text.contains("<b>"))
    #expect(text.contains("`[l](javascript:1)␛[2J␊z`"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test(
    "as Markdown calls nobody and links to nothing that the matrices say",
    arguments: [
      "a `b` @team", "@team `", "`@team`", "``@team", "https://evil.example @team", "`x`\\| @team", "@team #1",
    ])
  func mentions(text: String) {
    var change = weakened
    change.accepted = Acceptance(reason: text, until: nil)
    let value = Change(
      impact: .editorial, matrix: "support", subject: "incident a", field: "references.\(text)", before: nil,
      after: text,
      message: "it is new, later from some starts: `\(text) some starts`", isExplained: true,
      place: ChangePlace(path: text, line: 1),
      basePlace: nil, cause: "matrix support in \(text):1", fingerprint: "0000000000000002")
    let rows = report([change, value]).rendered(as: .markdown).split(separator: "\n").filter { $0.contains("@team") }
    #expect(rows.count == 2)
    for row in rows { #expect(!String(row).withoutMarkdownCode.contains(/@team|evil|#1/), "\(row)") }
  }

  @Test("says how far the change of an owner reaches, and counts it once")
  func paging() {
    var change = hostile
    change.pagedBy = [
      IncidentName(matrix: "support", incident: "model-outage"), IncidentName(matrix: "sales", incident: "a"),
    ]
    let report = report([weakened, change])
    #expect(report.summary.incidents == 2)
    #expect(report.summary.matrices == 2)
    for format in [ChangeFormat.text, .markdown, .github] {
      #expect(report.rendered(as: format).contains("pages in 2 incidents of 2 matrices"), "\(format)")
    }
  }

  @Test("as GitHub's commands has a line a change, the weakened ones as warnings")
  func gitHub() {
    let lines = report([hostile, weakened]).rendered(as: .github).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("::warning file=matrices/support.yaml,line=31,title=weakens%3A support"))
    #expect(lines[0].hasSuffix("%0Afingerprint 3f2a9c01d4e5b687"))
    #expect(lines[1].hasPrefix("::notice title="))
  }
}

extension String {
  /// What is left of a line without its code spans (CommonMark, "Code spans") and code elements.
  fileprivate var withoutMarkdownCode: String {
    replacing(/<code>.*?<\/code>/, with: "").replacing(/(`+)[^`](.*?[^`])??\1(?!`)/, with: "")
  }
}
