public import Escalation
public import MatrixLanguage
public import Source

/// The `sevc:allow` comments of a project, applied to its findings.
public struct Suppressions: Sendable {
  private let comments: [Allowance]
  private let levels: RuleLevels
  private let today: CalendarDate

  public init(_ comments: [AllowComment], levels: RuleLevels, today: CalendarDate) {
    self.comments = comments.compactMap(Allowance.init)
    self.levels = levels
    self.today = today
  }

  /// The findings that are left, those about the comments among them, and how many are silenced.
  ///
  /// A finding is silenced where it begins within a comment's reach; the other places that it names do not matter.
  /// Comments about comments are heard last.
  ///
  /// - Parameter hasUnreadDocuments: Whether rules are silent because a document cannot be read; a comment is then not
  ///   told to silence nothing.
  public func judge(
    _ findings: [Diagnostic], hasUnreadDocuments: Bool
  ) -> (findings: [Diagnostic], silenced: Int) {
    guard !comments.isEmpty else { return (findings, 0) }
    let doubts = Doubts(findings, hasUnreadDocuments: hasUnreadDocuments)
    var ledger = Ledger(comments.filter { $0.fault(on: today) == nil })
    var left = ledger.silence(findings)
    let faults = comments.compactMap { $0.fault(on: today) }
    let unused = ledger.unused(besides: doubts) { !$0.speaksOfComments }
    left += ledger.silence(inForce(faults + unused))
    return (left + inForce(ledger.unused(besides: doubts, where: \.speaksOfComments)), ledger.silencedCount)
  }

  /// Findings about comments, at the levels that are set for them.
  private func inForce(_ findings: [Diagnostic]) -> [Diagnostic] {
    levels.applied(to: findings)
  }
}

/// Which comments silence something.
private struct Ledger {
  private var entries: [FileID: [Entry]] = [:]
  private(set) var silencedCount = 0

  private struct Entry {
    let comment: Allowance
    /// The rules of the comment that have silenced something.
    var used: Set<RuleID> = []
  }

  init(_ comments: [Allowance]) {
    for comment in comments { entries[comment.range.file, default: []].append(Entry(comment: comment)) }
  }

  /// The findings that no comment covers.
  mutating func silence(_ findings: [Diagnostic]) -> [Diagnostic] {
    let left = findings.filter { !isSilenced($0) }
    silencedCount += findings.count - left.count
    return left
  }

  private mutating func isSilenced(_ finding: Diagnostic) -> Bool {
    guard let inFile = entries[finding.range.file], RuleCatalogue.rule(finding.rule)?.isSettable == true else {
      return false
    }
    let covering = inFile.indices.filter { inFile[$0].comment.covers(finding) }
    for index in covering { entries[finding.range.file]?[index].used.insert(finding.rule) }
    return !covering.isEmpty
  }

  /// The findings for rules of comments that silence nothing.
  func unused(besides doubts: Doubts, where isWanted: (RuleID) -> Bool) -> [Diagnostic] {
    entries.values.flatMap(\.self).flatMap { entry in
      entry.comment.rules.filter { isWanted($0) && !entry.used.contains($0) && !doubts.excuse($0, in: entry.comment) }
        .map(entry.comment.unused)
    }
  }
}

/// Why rules may have kept silent, so that a comment is not to blame for silencing nothing.
private struct Doubts {
  private let structureFindings: [SourceRange]
  private let hasUnreadDocuments: Bool

  init(_ findings: [Diagnostic], hasUnreadDocuments: Bool) {
    structureFindings = findings.filter { RuleCatalogue.rule($0.rule)?.isSettable != true }.map(\.range)
    self.hasUnreadDocuments = hasUnreadDocuments
  }

  func excuse(_ rule: RuleID, in comment: Allowance) -> Bool {
    guard RuleCatalogue.rule(rule)?.isSettable == true else { return false }
    return hasUnreadDocuments || structureFindings.contains { comment.reach.covers($0) }
  }
}

extension RuleID {
  /// Whether it is a rule about `sevc:allow` comments.
  fileprivate var speaksOfComments: Bool { name.hasPrefix("allow-") }
}
