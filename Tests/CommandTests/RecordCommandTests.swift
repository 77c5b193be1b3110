import JSON
import TestSupport
import Testing

/// `sevc report`, `sevc calibrate` and the rule on drills, as a user runs them.
@Suite("sevc report and sevc calibrate")
struct RecordCommandTests {
  /// So many records of `outage`, answered within 100 to 199 seconds and resolved within 2 hours.
  private static func records(_ count: Int, drill: String = "") -> String {
    let rows = (0..<count).map { number in
      let second = number * 37 % 100
      return "R-\(number),support,outage,2026-11-\(number % 9 + 11)T10:00:00Z,2026-11-\(number % 9 + 11)T10:0"
        + "\((100 + second) / 60):\((100 + second) % 60 < 10 ? "0" : "")\((100 + second) % 60)Z,"
        + "2026-11-\(number % 9 + 11)T12:00:00Z,\(number == 0 ? drill : "")\n"
    }
    return "id,matrix,incident,detected,acknowledged,resolved,drill\n" + rows.joined()
  }

  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    try TemporaryFolder(Projects.clean.merging(files) { _, new in new })
  }

  private func run(_ arguments: [String], _ files: [String: String]) throws -> Program.Outcome {
    try Program.run(arguments + Projects.today, in: try folder(files))
  }

  @Test("JSON holds the figures, and wrong rows with their lines; they set status 1")
  func report() throws {
    let wrong = Self.records(40) + "X,support,outge,2026-11-20T10:00:00Z,,,\nY,support,outage,today,,,\n"
    let outcome = try run(["report", "--format", "json"], ["records/a.csv": wrong])
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    let json = try JSONValue(parsing: outcome.output)
    #expect(json["records"]?["incidents"]?.integer == 40)
    let target = json["incidents"]?.array?.first?["targets"]?.array?.first
    #expect(target?["target"]?.string == "firstResponse" && target?["met"]?.integer == 40)
    #expect(target?["p50"]?["seconds"]?.integer == 147)
    let problems = (json["problems"]?.array ?? []).map { "\($0["path"]?.string ?? ""):\($0["line"]?.integer ?? 0)" }
    #expect(problems == ["records/a.csv:42", "records/a.csv:43"])
  }

  @Test(
    "records that are right are status 0, and the day decides what is overdue",
    arguments: [("2026-11-11", 1), ("2026-11-10", 0)])
  func overdue(today: String, missed: Int) throws {
    let files = ["records/a.jsonl": "{\"incident\": \"outage\", \"detected\": \"2026-11-10T21:00:00Z\"}\n"]
    let outcome = try Program.run(["report", "--format", "json", "--today", today], in: try folder(files))
    #expect(outcome.status == 0)
    let targets = try JSONValue(parsing: outcome.output)["targets"]?.array ?? []
    #expect(targets.map { $0["missed"]?.integer ?? 0 }.last == missed)
    #expect(targets.map { $0["open"]?.integer ?? 0 }.last == 1 - missed)
  }

  @Test("no records, records outside the project and no such command line are status 2")
  func cannotRun() throws {
    let none = try run(["report"], [:])
    #expect(none.status == 2)
    #expect(none.errors == "sevc: no incident records in `records`\n")
    let outside = try folder(["sevc.yaml": "apiVersion: sevc/v1\nkind: Project\nname: acme\nrecords: [../records]\n"])
    let refused = try Program.run(["report"] + Projects.today, in: outside)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("cannot read `../records`: it lies outside the project"))
    #expect(try run(["report", "--format", "sarif"], ["records/a.csv": Self.records(1)]).status == 2)
  }

  @Test("Markdown and HTML name no restricted incident, and keep findings apart")
  func pages() throws {
    let restricted = Projects.matrix.replacing("severity: SEV-1", with: "severity: SEV-1\n    audience: restricted")
    let files = [
      "records/a.csv": Self.records(3) + "X,support,outge,2026-11-20T10:00:00Z,,,\n",
      "matrices/support.yaml": restricted,
    ]
    for format in ["markdown", "html"] {
      let outcome = try run(["report", "--format", format], files)
      #expect(outcome.status == 1)
      #expect(!outcome.output.contains("outage") && outcome.output.contains("1 incident is restricted"))
      #expect(outcome.errors.contains("records/a.csv:5: `outge` is no incident"))
    }
    #expect(try run(["report", "--format", "html"], files).output.contains("default-src 'none'"))
  }

  @Test("calibrate proposes where the records bear it out, and --write changes one scalar and no other byte")
  func calibrate() throws {
    let folder = try folder(["records/a.csv": Self.records(60)])
    let before = try #require(folder.text(of: "matrices/org.yaml"))
    let shown = try Program.run(["calibrate"] + Projects.today, in: folder)
    #expect(shown.status == 0)
    #expect(shown.output.hasPrefix("matrices/org.yaml:9:20: firstResponse 10m → 4m\n"), "\(shown.output)")
    #expect(
      shown.output.contains("  strengthens: support: `firstResponse` of incident `outage` goes from `10m` to `4m`\n"))
    #expect(folder.text(of: "matrices/org.yaml") == before)
    let written = try Program.run(["calibrate", "--write"] + Projects.today, in: folder)
    #expect(written.status == 0)
    #expect(
      folder.text(of: "matrices/org.yaml")
        == before.replacing("firstResponse: 10m", with: "firstResponse: 4m")
        .replacing("resolution: 4h", with: "resolution: 2h"))
    #expect(folder.text(of: "matrices/support.yaml") == Projects.matrix)
  }

  @Test("28 records bear no proposal out, 29 do")
  func tooFew() throws {
    let few = try run(["calibrate"], ["records/a.csv": Self.records(28)])
    #expect(few.status == 0)
    #expect(few.output == "no proposals; 2 targets have fewer records than the 29 that a proposal takes\n")
    let enough = try run(["calibrate", "--format", "json"], ["records/a.csv": Self.records(29)])
    let json = try JSONValue(parsing: enough.output)
    #expect(json["proposals"]?.array?.count == 2)
    #expect(json["proposals"]?.array?.first?["restsOn"]?["rank"]?.integer == 29)
  }

  @Test("a proposal that would break a rule says so and is not written")
  func breaking() throws {
    // Answered after 25 minutes, escalated after 20: a longer target would come after the escalation.
    let rows = (0..<40).map {
      "R-\($0),support,outage,2026-11-11T10:00:00Z,2026-11-11T10:25:00Z,2026-11-11T13:50:00Z,\n"
    }
    let files = ["records/a.csv": "id,matrix,incident,detected,acknowledged,resolved,drill\n" + rows.joined()]
    let folder = try folder(files)
    let outcome = try Program.run(["calibrate", "--write"] + Projects.today, in: folder)
    #expect(outcome.output.contains("firstResponse 10m → 25m\n"))
    #expect(outcome.output.contains("  weakens: support: "))
    #expect(outcome.output.contains("  breaks timings-not-monotonic: "))
    #expect(outcome.output.contains("  not written: it would break a rule\n"))
    #expect(folder.text(of: "matrices/org.yaml") == Projects.organization)
  }

  @Test("pages tell the last drill of which there is a record, whatever day it is, and are old when records change")
  func pagesTellDrills() throws {
    let drilled = Projects.matrix + "drills: {cadence: monthly, severities: [SEV-1]}\n"
    let folder = try folder(["matrices/support.yaml": drilled])
    func page() throws -> String { try #require(folder.text(of: "published/runbooks/support.md")) }
    #expect(try Program.run(["build"] + Projects.today, in: folder).status == 0)
    #expect(try page().contains("## Drill Record\n\n- Cadence: Monthly\n- Severities: SEV-1\n\n## "))

    try folder.write(Self.records(2), to: "records/a.csv")
    #expect(try Program.run(["build"] + Projects.today, in: folder).status == 0)
    #expect(try page().contains("| SEV-1 | Never, as far as the records tell |\n"))

    try folder.write(Self.records(2, drill: "true"), to: "records/a.csv")
    let old = try Program.run(["build", "--check"] + Projects.today, in: folder)
    #expect(old.status == 1 && old.output.contains("published/runbooks/support.md differs"), "\(old.output)")
    #expect(try Program.run(["build"] + Projects.today, in: folder).status == 0)
    #expect(
      try page().contains(
        """
        | Severity | Last drill | Due again by |
        |---|---|---|
        | SEV-1 | 2026-11-11 | 2026-12-11 |

        """))
    for day in ["2026-11-10", "2026-12-20"] {
      #expect(try Program.run(["build", "--check", "--today", day], in: folder).status == 0)
    }
  }

  @Test("lint tells that no drill was held once there are records, and not before")
  func drillOverdue() throws {
    let drilled = ["matrices/support.yaml": Projects.matrix + "drills: {cadence: monthly, severities: [SEV-1]}\n"]
    let told = "`SEV-1` was never drilled, as far as the records tell [drill-overdue]"
    #expect(!(try run(["lint"], drilled).output.contains("drill-overdue")))
    let overdue = try run(["lint"], drilled.merging(["records/a.csv": Self.records(2)]) { old, _ in old })
    #expect(overdue.output.contains(told), "\(overdue.output)")
    let held = try run(["lint"], drilled.merging(["records/a.csv": Self.records(2, drill: "true")]) { old, _ in old })
    #expect(!held.output.contains("drill-overdue"))
  }
}
