/// Which two states of a project are compared, in git's own words.
public enum RevisionRange: Hashable, Sendable {
  /// A revision with the work tree.
  case workTree(since: String)
  /// One revision with another: `A..B`.
  case between(String, String)
  /// What another revision did since it parted from one: `A...B`.
  case sinceMergeBase(String, String)
  /// A work tree with where its commit parted from a branch that it is to be merged into.
  case pullRequest(MergeTarget)

  /// Reads the text of a command line; what is left out around the dots is `HEAD`.
  public init(_ text: String) {
    for (dots, make) in [("...", Self.sinceMergeBase), ("..", Self.between)] {
      let parts = text.split(separator: dots, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !Self.isPath(parts[0]) else { continue }
      self = make(parts[0].isEmpty ? "HEAD" : parts[0], parts[1].isEmpty ? "HEAD" : parts[1])
      return
    }
    self = .workTree(since: text)
  }

  /// Whether what stands before two dots goes on behind them: `:/words`, `HEAD^{/words}` and `HEAD:../path` may hold
  /// dots of their own.
  private static func isPath(_ text: String) -> Bool {
    text.contains(":") || text.contains("^{/")
  }
}
