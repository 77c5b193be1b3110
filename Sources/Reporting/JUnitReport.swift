import Source

extension Report {
  /// JUnit's XML as CI servers read it: a suite a file, a failed test a finding; one passed test where all is well.
  func jUnit() -> String {
    let suites = findings.isEmpty ? [allIsWell] : findingsByFile.map { jUnitSuite(of: $0) }
    return XMLElement(
      "testsuites",
      [
        "name": "sevc lint", "tests": "\(max(1, findings.count))", "failures": "\(findings.count)", "errors": "0",
      ], .elements(suites)
    ).document
  }

  /// Some servers take a report without a test for a broken one.
  private var allIsWell: XMLElement {
    XMLElement(
      "testsuite", ["name": "sevc lint", "tests": "1", "failures": "0", "errors": "0"],
      .elements([XMLElement("testcase", ["name": "lint", "classname": "sevc"])]))
  }

  private func jUnitSuite(of file: FileFindings) -> XMLElement {
    let count = "\(file.findings.count)"
    let cases = zip(file.findings, file.testNames).map { jUnitCase($0, name: $1) }
    return XMLElement(
      "testsuite", ["name": file.path, "tests": count, "failures": count, "errors": "0"], .elements(cases))
  }

  private func jUnitCase(_ finding: ReportedFinding, name: String) -> XMLElement {
    let description = text(of: finding).joined(separator: "\n")
    let failure = XMLElement(
      "failure", ["message": finding.message, "type": finding.severity.rawValue], .text(description))
    return XMLElement(
      "testcase",
      [
        "name": name, "classname": finding.place.path, "file": finding.place.path,
        "line": "\(finding.place.start.line)",
      ],
      .elements([failure]))
  }
}

extension FileFindings {
  /// `backup-missing`, `backup-missing (2)`: names by which servers know a test again when its lines have moved.
  fileprivate var testNames: [String] {
    var seen: [RuleID: Int] = [:]
    return findings.map { finding in
      let number = seen[finding.rule, default: 0] + 1
      seen[finding.rule] = number
      return number == 1 ? finding.rule.name : "\(finding.rule) (\(number))"
    }
  }
}
