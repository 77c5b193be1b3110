public import Comparison
public import Escalation
import Parallel
import Source

/// The commits of a project that changed what it means, newest first.
public struct History: Sendable {
  private let root: ProjectRoot
  private let repository: Repository
  /// The matrix that is asked for; nil for all.
  private let matrix: String?
  /// The newest commit.
  private let end: String
  private let narrowing: Narrowing

  /// - Parameters:
  ///   - matrix: The matrix whose history is asked for, followed under the names that it says it had; nil for all.
  ///   - end: The revision with which the history ends.
  /// - Throws: That no git is installed.
  public init(
    of root: ProjectRoot, matrix: String? = nil, until end: String = "HEAD", narrowing: Narrowing = .ofLargeProjects
  ) throws(GitFailure) {
    self.narrowing = narrowing
    self.root = root
    self.matrix = matrix
    self.end = end
    repository = try Repository(around: root)
  }

  /// One commit with what it changed in meaning: of a merge, what differs from each of its parents.
  public struct Step: Sendable {
    public let commit: Commit
    /// At least one.
    public let changes: [Change]
  }

  /// Whether this clone holds a part of the history alone.
  public func isShallow() throws(GitFailure) -> Bool { try repository.isShallow() }

  /// Visits the commits that changed something until the body says to stop.
  ///
  /// A commit with a side that is not of the language, or that cannot be read, is left out; so is the first commit of a
  /// shallow clone, of which nobody knows what it changed.
  ///
  /// - Parameters:
  ///   - today: The day from which business time is compared; nil for each commit's own.
  ///   - most: So many commits are compared; a batch that is begun is gone through.
  /// - Returns: Whether no older commit was left out for their number.
  @discardableResult
  public func visit(
    on today: CalendarDate?, comparingAtMost most: Int = .max, _ body: (Step) -> Bool
  ) throws(GitFailure) -> Bool {
    let named = try repository.object(named: end)
    let head = try repository.object(named: "\(named.hexadecimal)^{commit}")
    let pairs = Ahead { Result { () throws(GitFailure) in try commits(until: head) } }
    let newest = try NewestCommit(head, of: root, in: repository)
    var pipeline = HistoryPipeline(on: today) { [matrix, narrowing] () throws(GitFailure) in
      try HistoryStates(newest, matrix, narrowing)
    }
    var compared = 0
    var waiting: [CommitDifference] = []
    var merge = HistoryMerge()
    var failure: GitFailure?
    // Few at first, for those who ask for the newest alone.
    var size = 8
    /// Has what waits compared, and works through what was compared before; tells whether more is wanted.
    func advance() throws(GitFailure) -> Bool {
      defer { waiting = [] }
      size = min(size * 2, 512)
      for outcome in try pipeline.exchange(waiting) {
        if case .same = outcome.meaning {} else { compared += 1 }
        if !merge.take(outcome, body) { return false }
      }
      return compared < most
    }
    let isWhole = try repository.differences(of: pairs.value.get(), upTo: newest) { difference in
      waiting.append(difference)
      guard waiting.count >= size else { return true }
      do throws(GitFailure) {
        return try advance()
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    guard isWhole else { return compared < most }
    for _ in 0...HistoryPipeline.depth {
      guard try advance() else { return compared < most }
    }
    merge.end(body)
    return compared < most
  }

  /// Every commit with each of its parents, newest first.
  private func commits(until head: ObjectID) throws(GitFailure) -> [CommitDifference] {
    let answer = try repository.run(["rev-list", "--parents", head.hexadecimal])
    guard answer.status == 0 else { throw GitFailure(saying: answer.errors) }
    let isShallow = try repository.isShallow()
    return answer.output.split(separator: UInt8(ascii: "\n")).flatMap { line in
      let ids = line.split(separator: UInt8(ascii: " ")).compactMap { ObjectID(hexadecimal: $0) }
      guard let commit = ids.first, ids.count > 1 || !isShallow else { return [CommitDifference]() }
      let parents: [ObjectID?] = ids.count > 1 ? Array(ids.dropFirst()) : [nil]
      return parents.map { CommitDifference(commit: commit, parent: $0, isMerge: ids.count > 2) }
    }
  }
}

extension Repository {
  /// Asks git in which files commits differ from their parents, and gives the answers as they come, until told to stop.
  ///
  /// - Returns: Whether it was not told to.
  fileprivate func differences(
    of pairs: [CommitDifference], upTo newest: NewestCommit, _ give: (CommitDifference) -> Bool
  ) throws(GitFailure) -> Bool {
    var ground = HistoryGround(newest)
    var rest = pairs[...]
    var goesOn = true
    while goesOn, !rest.isEmpty {
      let places = ground.places
      try differences(of: rest, below: places) { difference in
        rest = rest.dropFirst()
        goesOn = give(ground.take(difference))
        // Git is asked anew where it has to look elsewhere.
        return goesOn && ground.places == places
      }
    }
    return goesOn
  }

  /// The same, as far as it lies in some places.
  private func differences(
    of pairs: ArraySlice<CommitDifference>, below places: [String], _ give: (CommitDifference) -> Bool
  ) throws(GitFailure) {
    let request = pairs.flatMap { pair in
      pair.commit.digits + (pair.parent.map { [UInt8(ascii: " ")] + $0.digits } ?? []) + [UInt8(ascii: "\n")]
    }
    var reader = DifferenceReader(pairs)
    var isStopped = false
    var complaint: [UInt8] = []
    do throws(SystemError) {
      var process = try start(
        ["diff-tree", "--stdin", "-r", "-z", "--root", "--always", "--no-renames", "--no-ext-diff", "--"] + places)
      _ = try process.exchange(request, closing: true) { bytes in
        isStopped = !reader.take(bytes, give)
        return !isStopped
      }
      if isStopped { return }
      let status = try process.end()
      complaint = process.complaint
      guard status == 0 else { throw SystemError(0) }
    } catch {
      throw complaint.isEmpty
        ? GitFailure("git: the history cannot be read to its end") : GitFailure(saying: complaint).asMissing
    }
    reader.end(give)
  }
}
