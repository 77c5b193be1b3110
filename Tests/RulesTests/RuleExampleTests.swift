public import Rules
import Source
import TestSupport
public import Testing

/// One example of a rule, as a test case.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let example: Example
  let name: String

  var testDescription: String { name }

  static let wrong = RuleCatalogue.all.flatMap { rule in cases(rule, rule.wrong, "wrong") }
  static let right = RuleCatalogue.all.flatMap { rule in cases(rule, rule.right, "right") }

  private static func cases(_ rule: Rule, _ examples: [Example], _ kind: String) -> [RuleExample] {
    examples.enumerated().map { RuleExample(rule: rule, example: $1, name: "\(rule.id), \(kind) \($0 + 1)") }
  }

  /// The rule's own level; two rules have graver and lesser findings.
  var allowedSeverities: Set<Diagnostic.Severity> {
    guard !["role-missing", "owner-retired"].contains(rule.id) else { return [.error, .warning] }
    return [rule.level == .error ? .error : .warning]
  }

  /// A rule that is off by itself is looked for all the same.
  func lint() -> LintedExample {
    lintExample(
      example.yaml, levels: rule.level == .off ? [rule.id: .warning] : [:], records: example.records)
  }
}

@Suite("The examples of the rules")
struct RuleExampleTests {
  @Test("A wrong example has the rule's findings exactly where it is marked", arguments: RuleExample.wrong)
  func wrong(_ example: RuleExample) {
    let linted = example.lint()
    let found = linted.findings(of: example.rule.id)
    #expect(
      Set(found.map { Int($0.range.start) }).sorted() == linted.marked.offsets,
      """
      found: \(found.map(linted.line))
      marked: \(linted.marked.offsets.map(linted.marked.place))
      all: \(linted.findings.map(linted.line))
      """)
    #expect(!linted.marked.offsets.isEmpty, "a wrong example marks a place")
    #expect(found.allSatisfy { $0.help?.isEmpty == false }, "every finding says what to do")
    #expect(found.allSatisfy { example.allowedSeverities.contains($0.severity) }, "\(found.map(linted.line))")
    expectNoStructureFindings(linted, example.rule)
  }

  @Test("A right example has no finding of the rule", arguments: RuleExample.right)
  func right(_ example: RuleExample) {
    let linted = example.lint()
    #expect(linted.findings(of: example.rule.id).isEmpty, "\(linted.findings(of: example.rule.id).map(linted.line))")
    #expect(linted.marked.offsets.isEmpty, "a right example marks nothing")
    expectNoStructureFindings(linted, example.rule)
  }

  private func expectNoStructureFindings(_ linted: LintedExample, _ rule: Rule) {
    guard rule.isSettable else { return }
    #expect(linted.structureFindings.isEmpty, "\(linted.structureFindings.map(linted.line))")
  }

  @Test("Every rule has a wrong and a right example", arguments: RuleCatalogue.all)
  func examples(_ rule: Rule) {
    #expect(!rule.wrong.isEmpty && !rule.right.isEmpty)
  }
}

extension Rule: CustomTestStringConvertible {
  public var testDescription: String { id.name }
}
