import Comparison
import Escalation
import MatrixLanguage
import Source

/// How a difference is looked at.
enum HistoryPlan: Sendable {
  case same
  /// The part of both states that tells all that changes.
  case narrowed(base: [FileID], head: [FileID], shared: [FileID])
  case whole

  /// What of the part both states hold alike.
  var shared: [FileID] {
    if case .narrowed(_, _, let shared) = self { shared } else { [] }
  }
}

/// Compares the two states around a difference.
struct HistoryComparison: Sendable {
  let repository: Repository
  /// The names of the one matrix that is asked for.
  let matrices: Set<String>?
  /// By the day from which they reckon.
  let engines: [CalendarDate: TimeEngine]

  /// - Parameter narrowed: The two states as far as they count; nil where the whole has to be read.
  func meaning(
    of plan: HistoryPlan, _ narrowed: ProjectPair?, _ difference: CommitDifference, on day: CalendarDate
  ) -> HistoryOutcome.Meaning {
    if case .same = plan { return .same }
    guard let pair = narrowed ?? whole(difference) else { return .unknown }
    let engine = engines[day] ?? TimeEngine(today: day)
    let changes = pair.comparison(by: engine, workers: 1, sharing: matrices).changes
    return .changes(changes.compactMap(asked))
  }

  /// The change as far as it is of the matrix that is asked for.
  private func asked(_ change: Change) -> Change? {
    guard let matrices else { return change }
    guard !matrices.isDisjoint(with: change.matrices) else { return nil }
    var change = change
    change.pagedBy = change.pagedBy.filter { matrices.contains($0.matrix) }
    return change
  }

  /// Both states in full; nil where the commit is not of the language. Of a parent that is not, the last commit before
  /// it that is stands in, so that what changed meanwhile is told where it is mended.
  private func whole(_ difference: CommitDifference) -> ProjectPair? {
    var parent = difference.parent
    for _ in 0..<Self.mostUnsound {
      guard let pair = try? pair(parent, difference.commit), pair.head.isSound else { return nil }
      if pair.base.isSound { return pair }
      guard let unsound = parent, let commit = try? repository.objects.read([unsound]).first else { return nil }
      parent = Commit.firstParent(in: commit.bytes)
    }
    return nil
  }

  /// So many commits in a row that are not of the language are passed over.
  private static let mostUnsound = 64

  private func pair(_ parent: ObjectID?, _ commit: ObjectID) throws -> ProjectPair {
    let head = try RevisionTree(commit, in: repository)
    guard let parent else { return try ProjectPair(base: EmptyTree(), head: head) }
    return try ProjectPair(base: RevisionTree(parent, in: repository), head: head)
  }
}

extension ProjectSide {
  /// Whether all of it can be read, and is of the language.
  fileprivate var isSound: Bool { structureFindings.isEmpty && failures.isEmpty }
}

/// A project before its first commit.
private struct EmptyTree: ProjectTree {
  func settings() -> Result<[UInt8], ReadFailure>? { nil }
  func list(_ sources: [String]) -> SourceListing { SourceListing(files: [], failures: []) }
  func read(_ paths: [String]) -> [Result<[UInt8], ReadFailure>] {
    paths.map { .failure(ReadFailure(path: $0, reason: .missing)) }
  }
  func hasFile(at path: String) -> Bool { false }
}
