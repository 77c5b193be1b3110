import Drills
import Source

extension DrillReport {
  /// JUnit's XML as CI servers read it: a suite a drill, a test an expectation.
  func jUnit() -> String {
    var locator = Locator(sources)
    let suites = outcomes.map { suite(of: $0, &locator) }
    return XMLElement(
      "testsuites",
      [
        "name": "sevc drill", "tests": "\(outcomes.reduce(0) { $0 + $1.tests.count })",
        "failures": "\(outcomes.reduce(0) { $0 + $1.failures.count })", "errors": "0",
      ], .elements(suites)
    ).document
  }

  private func suite(of outcome: DrillOutcome, _ locator: inout Locator) -> XMLElement {
    var cases: [XMLElement] = []
    for test in outcome.tests { cases.append(element(of: test, in: outcome, locator.place(of: test.range))) }
    return XMLElement(
      "testsuite",
      [
        "name": outcome.name, "tests": "\(cases.count)", "failures": "\(outcome.failures.count)", "errors": "0",
      ], .elements(cases))
  }

  private func element(of test: DrillTest, in outcome: DrillOutcome, _ place: ReportedPlace) -> XMLElement {
    let failure = test.failure.map { message in
      XMLElement(
        "failure", ["message": message, "type": "expectation"],
        .text("\(place.path):\(place.start.line):\(place.start.column): \(message)"))
    }
    return XMLElement(
      "testcase",
      [
        "name": test.name, "classname": outcome.name, "file": place.path, "line": "\(place.start.line)",
      ], .elements(failure.map { [$0] } ?? []))
  }
}

/// One test of a drill as CI servers count them: an expectation, or that the drill can be played.
private struct DrillTest {
  let name: String
  let range: SourceRange
  let failure: String?
}

extension DrillOutcome {
  fileprivate var tests: [DrillTest] {
    if let obstacle { return [DrillTest(name: "can be played", range: obstacle.range, failure: obstacle.message)] }
    return expectations.map { DrillTest(name: $0.text, range: $0.range, failure: $0.failure) }
  }
}
