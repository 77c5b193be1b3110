import Reporting
import Source
import Testing

@Suite("Findings as JSON")
struct JSONReportTests {
  @Test("the object of the contract, its keys in the contract's order")
  func whole() {
    #expect(
      Sample.usualReport.rendered(as: .json) == """
        {
          "version": 1,
          "diagnostics": [
            {
              "rule": "backup-missing",
              "severity": "error",
              "message": "`response` has no backup",
              "path": "matrices/support.yaml",
              "line": 3,
              "column": 5,
              "endLine": 3,
              "endColumn": 13,
              "fixable": false,
              "related": [
                {
                  "message": "the top severity",
                  "path": "matrices/org.yaml",
                  "line": 2,
                  "column": 9
                }
              ]
            },
            {
              "rule": "bad-value",
              "severity": "warning",
              "message": "`10 min` is no duration",
              "path": "matrices/support.yaml",
              "line": 4,
              "column": 20,
              "endLine": 4,
              "endColumn": 26,
              "help": "write `10m`",
              "fixable": true,
              "related": []
            }
          ],
          "summary": {
            "files": 2,
            "matrices": 2,
            "incidents": 14,
            "errors": 1,
            "warnings": 1,
            "silenced": 1
          }
        }

        """)
  }

  @Test("with nothing found the list is there, empty")
  func nothing() {
    let json = Sample(["a.yaml": ""]).report([]).rendered(as: .json)
    #expect(json.contains("\"diagnostics\": [],\n"))
    #expect(!json.contains("silenced"))
  }
}

@Suite("The order of findings")
struct ReportOrderTests {
  @Test("by path, line, column, rule; what is said twice is said once")
  func order() {
    let sample = Sample(["b.yaml": "«a» «b»\n«c»\n", "a.yaml": "«x»"])
    let diagnostic = { (rule: RuleID, range: Int) in Diagnostic(rule, at: sample.ranges[range], "m") }
    let diagnostics = [
      diagnostic("r", 2), diagnostic("r", 1), diagnostic("s", 0), diagnostic("r", 0), diagnostic("r", 3),
      diagnostic("r", 1),
    ]
    let expected = ["a.yaml:1:1 r", "b.yaml:1:1 r", "b.yaml:1:1 s", "b.yaml:1:3 r", "b.yaml:2:1 r"]
    for list in [diagnostics, diagnostics.reversed(), diagnostics + diagnostics] {
      let findings = sample.report(list).findings
      #expect(
        findings.map { "\($0.place.path):\($0.place.start.line):\($0.place.start.column) \($0.rule)" } == expected)
    }
  }
}
