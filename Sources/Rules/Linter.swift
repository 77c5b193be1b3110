public import Escalation
public import Source

/// Applies the rules that are in force to a resolved project; a pure function of the two.
public struct Linter: Sendable {
  private let context: RuleContext
  private let levels: RuleLevels
  // The checks alone: a rule has much to say, and going through whole rules would hold and let go of each sentence.
  private let ofMatrices: [@Sendable (Matrix, RuleContext, inout [Diagnostic]) -> Void]
  private let ofProject: [@Sendable (RuleContext, inout [Diagnostic]) -> Void]

  public init(_ context: RuleContext, levels: RuleLevels, rules: [Rule] = RuleCatalogue.all) {
    self.context = context
    self.levels = levels
    let checks = rules.filter { levels.level(of: $0) != .off }.map(\.check)
    ofMatrices = checks.compactMap(\.ofMatrices)
    ofProject = checks.compactMap(\.ofProject)
  }

  /// What one matrix alone shows; matrices may be checked in parallel.
  public func check(_ matrix: Matrix) -> [Diagnostic] {
    let context = context.looking(at: matrix)
    return gather(from: ofMatrices) { check, findings in check(matrix, context, &findings) }
  }

  /// What only the project as a whole shows.
  public func checkProject() -> [Diagnostic] {
    gather(from: ofProject) { check, findings in check(context, &findings) }
  }

  private func gather<Check>(from checks: [Check], _ apply: (Check, inout [Diagnostic]) -> Void) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for check in checks { apply(check, &findings) }
    return findings.map(levels.adjusted)
  }
}

extension Rule.Check {
  /// What looks at one matrix, if anything does.
  fileprivate var ofMatrices: (@Sendable (Matrix, RuleContext, inout [Diagnostic]) -> Void)? {
    switch self {
    case .eachMatrix(let check), .both(_, let check): check
    case .project, .reading: nil
    }
  }

  /// What looks at the whole project, if anything does.
  fileprivate var ofProject: (@Sendable (RuleContext, inout [Diagnostic]) -> Void)? {
    switch self {
    case .project(let check), .both(let check, _): check
    case .eachMatrix, .reading: nil
    }
  }
}

/// The levels that a project sets for its rules, over those that the rules have by themselves.
public struct RuleLevels: Sendable {
  private var set: [RuleID: RuleLevel] = [:]

  public init() {}

  /// Sets the level of a rule; of several, the last one holds.
  public mutating func set(_ rule: RuleID, to level: RuleLevel) {
    set[rule] = level
  }

  public func level(of rule: Rule) -> RuleLevel {
    rule.isSettable ? set[rule.id] ?? rule.level : rule.level
  }

  /// Findings that came from reading, at the levels that are set for their rules; those of rules that are off left out.
  public func applied(to findings: [Diagnostic]) -> [Diagnostic] {
    set.isEmpty ? findings : findings.filter { set[$0.rule] != .off }.map(adjusted)
  }

  /// Whether a project promises drills, and a rule that is in force asks records when they were held.
  public func areDrillRecordsAskedFor(by project: Project) -> Bool {
    level(of: .drillOverdue) != .off
      && project.matrices.contains { $0.drills?.value.cadence != nil && $0.drills?.value.severities != nil }
  }

  /// A finding at the level that is set for its rule; where none is set, at the one that the rule gave it.
  func adjusted(_ finding: Diagnostic) -> Diagnostic {
    guard let level = set[finding.rule], let severity = Diagnostic.Severity(rawValue: level.rawValue) else {
      return finding
    }
    var adjusted = finding
    adjusted.severity = severity
    return adjusted
  }
}
