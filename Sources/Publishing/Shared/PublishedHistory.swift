import Escalation

/// What is known of the changes that led to what is published.
public enum PublishedHistory: Sendable {
  /// Nobody said which revision is published, so that nothing of it is on a page: committing the pages would make them old.
  case untold
  /// It could not be read.
  case unreadable
  /// The commits that changed the meaning of a matrix, by the matrix's name, newest first.
  case known([String: MatrixHistory])
}

/// The commits that changed what one matrix means.
public struct MatrixHistory: Hashable, Sendable {
  /// Newest first.
  public var commits: [PublishedCommit]
  /// Whether there may be older ones.
  public var isCutShort: Bool

  public init(commits: [PublishedCommit] = [], isCutShort: Bool = false) {
    self.commits = commits
    self.isCutShort = isCutShort
  }
}

/// One commit, and what it changed.
public struct PublishedCommit: Hashable, Sendable {
  /// The hash in full.
  public let id: String
  /// The author's day: `2026-11-20`; nil where the commit says none.
  public let date: String?
  /// The first line of its message.
  public let subject: String
  public let changes: [PublishedChange]

  public init(id: String, date: String?, subject: String, changes: [PublishedChange]) {
    self.id = id
    self.date = date
    self.subject = subject
    self.changes = changes
  }
}

/// One change of meaning.
public struct PublishedChange: Hashable, Sendable {
  /// The word of `sevc diff`: `weakens`.
  public let impact: String
  /// What changed: `incident model-outage`.
  public let subject: String

  public init(impact: String, subject: String) {
    self.impact = impact
    self.subject = subject
  }
}

extension PublishedCommit {
  /// How many changes of each impact, in the order in which they come first: `1 weakens, 2 editorial`.
  var impactText: String {
    changes.map(\.impact).withoutRepeats
      .map { impact in "\(changes.count { $0.impact == impact }) \(impact)" }.joined(separator: ", ")
  }
}

extension MatrixView {
  /// What pages tell of the matrix's history, changes of restricted incidents and of those whom they alone name left out;
  /// nil where nothing is known.
  var visibleHistory: MatrixHistory? {
    guard case .known(let matrices) = settings.history else { return nil }
    let hiddenOwners = Set(referredOwners).subtracting(peopleOnPage)
    let hidden = Set(
      incidents.filter(\.isRestricted).map { "incident \($0.id.value.name)" } + hiddenOwners.map { "owner \($0.name)" })
    var history = matrices[name] ?? MatrixHistory()
    history.commits = history.commits.compactMap { commit in
      let changes = commit.changes.filter { !hidden.contains($0.subject) }
      return changes.isEmpty
        ? nil : PublishedCommit(id: commit.id, date: commit.date, subject: commit.subject, changes: changes)
    }
    return history
  }
}
