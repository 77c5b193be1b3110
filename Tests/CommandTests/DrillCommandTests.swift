import TestSupport
import Testing

/// `sevc drill` and `sevc who` as a user runs them.
@Suite("sevc drill and sevc who")
struct DrillCommandTests {
  private static let drills = """
    apiVersion: sevc/v1
    kind: Drill
    name: outage-at-night
    matrix: support
    starts: 2026-12-26T03:10 Europe/London
    incident: outage
    events: [{at: 30m, event: acknowledged, by: oncall}]
    expect:
      - {paged: oncall, at: 0m}
      - {paged: standby, by: 15m}

    """

  private func run(_ arguments: [String], besides files: [String: String] = [:]) throws -> Program.Outcome {
    let all = Projects.clean.merging(["matrices/drills.yaml": Self.drills]) { old, _ in old }
    return try Program.run(arguments + Projects.today, in: try TemporaryFolder(all.merging(files) { _, new in new }))
  }

  @Test("a failed expectation stands at its place, and the status is 1")
  func failure() throws {
    let outcome = try run(["drill"])
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        FAIL  outage-at-night (1 of 2 expectations)

        matrices/drills.yaml:10:5: error: standby was paged at 20m, expected by 15m [drill]
           |
        10 |   - {paged: standby, by: 15m}
           |     ^^^^^^^^^^^^^^^^^^^^^^^^^
           = help: see what happens with `sevc drill outage-at-night --show`

        1 drill, 1 failed

        """)
  }

  @Test("a drill that passes is status 0, and --quiet says nothing of it")
  func success() throws {
    let files = ["matrices/drills.yaml": Self.drills.replacing("by: 15m", with: "by: 20m")]
    let outcome = try run(["drill", "outage-at-night"], besides: files)
    #expect(outcome.status == 0)
    #expect(outcome.output == "ok    outage-at-night (2 expectations)\n\n1 drill, none failed\n")
    #expect(try run(["drill", "--quiet"], besides: files).output == "")
  }

  @Test("an unknown name is status 2, with the nearest")
  func unknown() throws {
    for (arguments, advice) in [
      (["drill", "outage-at-nigth"], "`outage-at-nigth` is no drill; did you mean `outage-at-night`?"),
      (["who", "outge", "--at", "2026-12-26T03:10:00Z"], "`outge` is no incident; did you mean `outage`?"),
    ] {
      let outcome = try run(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors == "sevc: \(advice)\n")
    }
  }

  @Test("no drills are none that failed")
  func none() throws {
    let outcome = try run(["drill"], besides: ["matrices/drills.yaml": ""])
    #expect(outcome.status == 0)
    #expect(outcome.output == "no drills\n")
  }

  @Test(
    "a structure finding takes the place of the report in the form that was asked for",
    arguments: [
      (["drill"], "json"), (["drill"], "junit"), (["who", "outage", "--at", "2026-12-26T03:10:00Z"], "json"),
      (["report"], "json"), (["calibrate"], "json"),
    ])
  func structureInForm(arguments: [String], format: String) throws {
    let files = ["matrices/broken.yaml": "a: ["]
    let outcome = try run(arguments + ["--format", format], besides: files)
    #expect(outcome.status == 2)
    #expect(
      try outcome.output == run(["lint", "--rule", "drill-skips-level=off", "--format", format], besides: files).output)
  }

  @Test("a structure finding is shown as lint shows it, with status 2")
  func structure() throws {
    let broken = Self.drills.replacing("incident: outage", with: "incident: outrage")
    let outcome = try run(["drill"], besides: ["matrices/drills.yaml": broken])
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("matrices/drills.yaml:6:11: error: "))
    #expect(outcome.output.contains("[unknown-reference]"))
  }

  @Test("too little coverage is status 1", arguments: [("100", 0), ("100%", 0), ("0", 0)])
  func enough(percent: String, status: Int) throws {
    let files = ["matrices/drills.yaml": Self.drills.replacing("by: 15m", with: "by: 20m")]
    #expect(try run(["drill", "--min-coverage", percent], besides: files).status == status)
    let early = Self.drills.replacing("at: 30m", with: "at: 5m").replacing("  - {paged: standby, by: 15m}\n", with: "")
    let outcome = try run(["drill", "--min-coverage", "51"], besides: ["matrices/drills.yaml": early])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("support/outage: no drill pages by the step after 20m to backup\n"))
    #expect(outcome.errors == "sevc: the drills reach less than 51%\n")
  }

  @Test(
    "bad arguments are status 2", arguments: [["drill", "--min-coverage", "many"], ["drill", "--format", "sarif"]])
  func arguments(arguments: [String]) throws {
    #expect(try run(arguments).status == 2)
  }

  @Test("JUnit: a suite a drill, a test an expectation")
  func jUnit() throws {
    let outcome = try run(["drill", "--format", "junit"])
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="sevc drill" tests="2" failures="1" errors="0">
          <testsuite name="outage-at-night" tests="2" failures="1" errors="0">
            <testcase name="oncall paged at 0m" classname="outage-at-night" file="matrices/drills.yaml" line="9"/>
            <testcase name="standby paged by 15m" classname="outage-at-night" file="matrices/drills.yaml" line="10">
              <failure message="standby was paged at 20m, expected by 15m" type="expectation">\
        matrices/drills.yaml:10:5: standby was paged at 20m, expected by 15m</failure>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test("an incident of two matrices needs --matrix")
  func ambiguous() throws {
    let second = ["matrices/sales.yaml": Projects.matrix.replacing("name: support", with: "name: sales")]
    let question = ["who", "outage", "--at", "2026-12-26T03:10 Europe/London"]
    let outcome = try run(question, besides: second)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("`sales`, `support`"))
    let answer = try run(question + ["--matrix", "sales"], besides: second)
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        outage (SEV-1) of sales, detected Sat 2026-12-26 03:10 Europe/London (03:10 UTC)

         0m  oncall (primary): On-call
             Sat 2026-12-26 03:10 Europe/London (03:10 UTC)
             reachable
             pagerduty: PONCALL
        20m  standby (backup): Standby
             Sat 2026-12-26 03:30 Europe/London (03:30 UTC)
             reachable
             phone: +44 20 7946 0001

        """)
  }

  @Test(
    "an instant that is none is status 2", arguments: ["now", "2026-03-29T01:30 Europe/London", "2026-12-26T03:10"])
  func instant(text: String) throws {
    let outcome = try run(["who", "outage", "--at", text])
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("sevc: --at: `\(text)` "))
  }
}
