import Comparison

/// Brings the differences of a commit from its parents together: what it changed itself differs from all of them.
struct HistoryMerge {
  private var commit: Commit?
  /// What is told beside each parent that can be compared.
  private var told: [[Change]] = []
  private var isSameAsOne = false

  /// Takes the next difference; gives the commit before once all of it is known. Tells whether more is wanted.
  mutating func take(_ outcome: HistoryOutcome, _ body: (History.Step) -> Bool) -> Bool {
    let goesOn = outcome.commit.id == commit?.id || end(body)
    if outcome.commit.id != commit?.id { (commit, told, isSameAsOne) = (outcome.commit, [], false) }
    switch outcome.meaning {
    case .same: isSameAsOne = true
    case .unknown: break
    case .changes(let changes): told.append(changes)
    }
    return goesOn
  }

  /// Gives the last commit.
  @discardableResult
  func end(_ body: (History.Step) -> Bool) -> Bool {
    guard let commit, !isSameAsOne, let first = told.first else { return true }
    let others = told.dropFirst().map { Set($0.map(ChangedValue.init)) }
    let changes = first.filter { change in others.allSatisfy { $0.contains(ChangedValue(change)) } }
    return changes.isEmpty || body(History.Step(commit: commit, changes: changes))
  }
}

/// What a change makes of a value, whatever each parent held there.
private struct ChangedValue: Hashable {
  let matrix: String?
  let subject: String
  let field: String
  let after: String?

  init(_ change: Change) {
    (matrix, subject, field, after) = (change.matrix, change.subject, change.field, change.after)
  }
}

/// What one commit means beside one of its parents.
struct HistoryOutcome: Sendable {
  enum Meaning: Sendable {
    /// The same; or it cannot matter to what is asked for.
    case same
    /// Nobody can say.
    case unknown
    case changes([Change])
  }

  let commit: Commit
  let meaning: Meaning
}
