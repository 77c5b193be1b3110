internal import Source

/// The findings of one file, in which a rule has its say a thousand times and then counts.
struct Findings {
  /// How many findings of one rule are told one by one.
  static let limit = 1_000

  private var told: [Diagnostic] = []
  private var counts: [RuleID: Int] = [:]
  private var overflow: [RuleID: SourceRange] = [:]

  /// Counts a finding; whether it is to be told itself, with ``tell(_:)``.
  mutating func tells(_ rule: RuleID, at range: SourceRange) -> Bool {
    let count = counts[rule, default: 0]
    counts[rule] = count + 1
    if count == Findings.limit { overflow[rule] = range }
    return count < Findings.limit
  }

  /// Tells a finding that has been counted.
  mutating func tell(_ finding: Diagnostic) {
    told.append(finding)
  }

  mutating func add(_ finding: Diagnostic) {
    if tells(finding.rule, at: finding.range) { tell(finding) }
  }

  /// Takes back what a rule told of places from an offset on.
  mutating func removeAll(of rule: RuleID, from offset: Int) {
    let count = told.count
    told.removeAll { $0.rule == rule && Int($0.range.start) >= offset }
    guard told.count < count else { return }
    counts[rule] = told.count { $0.rule == rule }
    overflow[rule] = nil
  }

  /// All findings, sorted by place.
  func sorted() -> [Diagnostic] {
    guard !told.isEmpty else { return [] }
    let rest = overflow.map { rule, range in
      Diagnostic(rule, at: range, "and \(counts[rule, default: 0] - Findings.limit) more of the same in this file")
    }
    return (told + rest).sorted { ($0.range, $0.rule) < ($1.range, $1.rule) }
  }
}
