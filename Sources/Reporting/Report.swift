public import Source

/// Everything that one run of `lint` has to say, ready for any of the printers.
public struct Report: Sendable {
  /// Sorted by path, line, column and rule; no two are the same.
  public let findings: [ReportedFinding]
  public let summary: ReportSummary
  /// The rules that were in force, in the order given.
  public let rules: [RuleDescription]
  /// Where the printers read the source lines.
  let sources: SourceFiles
  /// What no printer may show of the sources.
  let secrets: Secrets

  /// Puts a run's findings in order, drops repeats, and works out their lines and columns.
  ///
  /// - Parameters:
  ///   - summary: what was looked at; its errors and warnings are counted here.
  ///   - known: a report whose findings are left out here, each once, wherever their lines are now.
  public init(
    _ diagnostics: [Diagnostic], in sources: SourceFiles, rules: [RuleDescription] = [], summary: ReportSummary,
    known: Report? = nil
  ) {
    var locator = Locator(sources)
    let distinct = Set(diagnostics).map { ReportedFinding($0, located: &locator) }
    let sorted = distinct.sorted(by: ReportedFinding.comesBefore)
    findings = known.map { sorted.without($0, in: sources) } ?? sorted
    self.rules = rules
    self.sources = sources
    self.summary = summary.counting(findings, areNew: known != nil)
    secrets = Secrets(in: findings, of: Set(rules.filter(\.findsSecrets).map(\.id)), sources)
  }
}

extension ReportSummary {
  /// The same with the findings counted.
  fileprivate func counting(_ findings: [ReportedFinding], areNew: Bool) -> ReportSummary {
    var summary = self
    summary.isOfNewFindings = areNew
    summary.errors = findings.count { $0.severity == .error }
    summary.warnings = findings.count { $0.severity == .warning }
    return summary
  }
}

extension ReportedFinding {
  /// The order of all reports: path, line, column, rule; the rest only makes it total.
  fileprivate static func comesBefore(_ left: ReportedFinding, _ right: ReportedFinding) -> Bool {
    if left.place.path != right.place.path { return left.place.path.precedes(right.place.path) }
    if left.place.start != right.place.start { return left.place.range.start < right.place.range.start }
    if left.rule != right.rule { return left.rule.name.precedes(right.rule.name) }
    if left.place.end != right.place.end { return left.place.range.end < right.place.range.end }
    if left.message != right.message { return left.message.precedes(right.message) }
    return left.remainder.precedes(right.remainder)
  }

  /// What is left to tell two findings of one rule, place and message apart.
  private var remainder: String {
    "\(severity) \(help ?? "") \(related.map { "\($0.message) \($0.place.path) \($0.place.range)" }) "
      + "\(fixes.map { "\($0.place.path) \($0.place.range) \($0.replacement)" })"
  }
}

extension String {
  /// The order by Unicode scalars, the same on every system.
  func precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
