import Reporting
import Source
import Testing

@Suite("Findings for services")
struct ServiceReportTests {
  @Test("github: errors first, escaped, columns only within a line, and the summary at the end")
  func gitHub() {
    let sample = Sample(["a,b:c%.yaml": "«x»: «|\n  y\n»z"])
    let report = sample.report([
      Diagnostic("first", .warning, at: sample.ranges[0], "100%, `a\r\nb`: c", help: "do"),
      Diagnostic("second", at: sample.ranges[1], "wrong", related: [RelatedPlace("see", at: sample.ranges[0])]),
    ])
    #expect(
      report.rendered(as: .github) == """
        ::error file=a%2Cb%3Ac%25.yaml,line=1,endLine=2,title=second::wrong%0Aa,b:c%25.yaml:1:1: see
        ::warning file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=2,title=first::100%25, `a␍␊b`: c%0Ahelp: do
        1 error, 1 warning in 1 file (2 matrices, 14 incidents)

        """)
  }

  @Test("github's summary is a table of all findings, in which text is only text")
  func gitHubSummary() {
    let sample = Sample(["a|b.yaml": "«x»"])
    let diagnostics = [
      Diagnostic("r", at: sample.ranges[0], "`a|b` <img> *x* `<b>`", help: "odd ` tick"),
      Diagnostic("s", .warning, at: sample.ranges[0], "`` `\\|`"),
    ]
    #expect(
      sample.report(diagnostics).gitHubSummary() == #"""
        ### sevc: 1 error, 1 warning in 1 file (2 matrices, 14 incidents)

        | | Place | Rule | Finding |
        | --- | --- | --- | --- |
        | :x: error | `a\|b.yaml:1:1` | `r` | `a\|b` &lt;img&gt; \*x\* `<b>`<br>help: odd \` tick |
        | :warning: warning | `a\|b.yaml:1:1` | `s` |  <code>\\&#124;</code> |

        """#)
    #expect(sample.report([]).gitHubSummary() == "### sevc: no problems in 1 file (2 matrices, 14 incidents)\n")
  }

  @Test("github's summary stays below what GitHub takes")
  func largeSummary() {
    let sample = Sample(["a.yaml": "«x»"])
    let diagnostics = (1...4000).map { number in
      Diagnostic("r", at: sample.ranges[0], "\(number) " + String(repeating: "x", count: 500))
    }
    let summary = sample.report(diagnostics).gitHubSummary()
    #expect(summary.utf8.count < 1_000_000)
    #expect(summary.contains(/\n\n… and \d+ more\n$/))
  }

  @Test("gitlab: an entry a finding")
  func gitLab() throws {
    let report = Sample.usualReport
    #expect(
      report.rendered(as: .gitlab) == """
        [
          {
            "description": "`response` has no backup",
            "check_name": "backup-missing",
            "fingerprint": "\(report.fingerprints()[0])",
            "severity": "major",
            "location": {
              "path": "matrices/support.yaml",
              "lines": {
                "begin": 3,
                "end": 3
              }
            }
          },
          {
            "description": "`10 min` is no duration",
            "check_name": "bad-value",
            "fingerprint": "\(report.fingerprints()[1])",
            "severity": "minor",
            "location": {
              "path": "matrices/support.yaml",
              "lines": {
                "begin": 4,
                "end": 4
              }
            }
          }
        ]

        """)
  }

  @Test("checkstyle: a file an element, an error a finding")
  func checkstyle() {
    let sample = Sample(["a&b.yaml": "«x»"])
    #expect(
      sample.report([Diagnostic("r", at: sample.ranges[0], "\"<a>\" '\u{1B}\t\u{FFFF}' & b")]).rendered(as: .checkstyle)
        == """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="a&amp;b.yaml">
            <error line="1" column="1" severity="error" message="&quot;&lt;a&gt;&quot; '␛␉\u{FFFD}' &amp; b" source="sevc.r"/>
          </file>
        </checkstyle>

        """)
    #expect(sample.report([]).rendered(as: .checkstyle).hasSuffix("\n<checkstyle version=\"4.3\"/>\n"))
  }

  @Test("junit: a suite a file, a failed test a finding, names that do not hang on lines")
  func jUnit() {
    let sample = Sample(["a.yaml": "«x» «y»"])
    let diagnostics = sample.ranges.map { Diagnostic("r", at: $0, "wrong", help: "do") }
    #expect(
      sample.report(diagnostics).rendered(as: .junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="sevc lint" tests="2" failures="2" errors="0">
          <testsuite name="a.yaml" tests="2" failures="2" errors="0">
            <testcase name="r" classname="a.yaml" file="a.yaml" line="1">
              <failure message="wrong" type="error">a.yaml:1:1: error: wrong [r]
          |
        1 | x y
          | ^
          = help: do</failure>
            </testcase>
            <testcase name="r (2)" classname="a.yaml" file="a.yaml" line="1">
              <failure message="wrong" type="error">a.yaml:1:3: error: wrong [r]
          |
        1 | x y
          |   ^
          = help: do</failure>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }
}

@Suite("Fingerprints")
struct FingerprintTests {
  private func fingerprints(_ text: String, message: String = "wrong") -> [String] {
    let sample = Sample(["a.yaml": text])
    return sample.report(sample.ranges.map { Diagnostic("r", at: $0, message) }).fingerprints()
  }

  @Test("stay when lines move, also the lines that a message names")
  func stable() {
    #expect(fingerprints("«x»\n«y»") == fingerprints("# new\n\n  «x»\n\n«y»"))
    #expect(
      fingerprints("«x»", message: "`10m` (from matrices/org.yaml:31:5, b.yml:7) at 14:00")
        == fingerprints("«x»", message: "`10m` (from matrices/org.yaml:44:7, b.yml:8) at 14:00"))
    #expect(fingerprints("«x»", message: "at 14:00") != fingerprints("«x»", message: "at 15:00"))
  }

  @Test("are never the same for two findings, and differ between projects of one repository")
  func distinct() {
    #expect(Set(fingerprints("«x»«y»\n«z»")).count == 3)
    #expect(Sample.usualReport.fingerprints() != Sample.usualReport.fingerprints(pathPrefix: "team/"))
    #expect(Sample.usualReport.fingerprints().allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32}/) != nil })
  }
}
