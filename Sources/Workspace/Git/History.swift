import MatrixLanguage
import Source

/// The commits of a project that changed what its files say, newest first, each as the two states around it.
public struct History: Sendable {
  private let root: ProjectRoot
  private let repository: Repository
  /// The matrix that is asked for; nil for all.
  private let matrix: String?
  /// The newest commit.
  private let end: String

  /// - Parameter end: The revision with which the history ends.
  /// - Throws: That no git is installed.
  public init(of root: ProjectRoot, matrix: String? = nil, until end: String = "HEAD") throws(GitFailure) {
    self.root = root
    self.matrix = matrix
    self.end = end
    repository = try Repository(around: root)
  }

  /// One commit, and its project against that of each of its parents.
  public struct Step: Sendable {
    public let commit: Commit
    /// For a merge one pair a parent: what it changed itself differs from all of them.
    public let pairs: [ProjectPair]
  }

  /// Whether this clone holds a part of the history alone.
  public func isShallow() throws(GitFailure) -> Bool { try repository.isShallow() }

  /// Visits the commits until the body says to stop.
  ///
  /// A commit with a side that is not of the language, or that cannot be read, is left out; so is the first commit of a
  /// shallow clone, of which nobody knows what it changed.
  public func visit(_ body: (Step) -> Bool) throws(GitFailure) {
    let named = try repository.object(named: end)
    let head = try repository.object(named: "\(named.hexadecimal)^{commit}")
    var states = try HistoryStates(head, repository, matrix)
    let pairs = try commits(until: head)
    var merged: (commit: ObjectID, pairs: [ProjectPair], isChanged: Bool)?
    var failure: GitFailure?
    /// Ends a commit: gives it, if it differs from all its parents.
    func finish() throws(GitFailure) -> Bool {
      defer { merged = nil }
      guard let merged, merged.isChanged, !merged.pairs.isEmpty else { return true }
      return body(
        Step(commit: Commit(merged.commit, try repository.objects.read([merged.commit])[0].bytes), pairs: merged.pairs))
    }
    let isWhole = try repository.differences(of: pairs, below: states.places) { difference in
      do throws(GitFailure) {
        if merged?.commit != difference.commit {
          if try !finish() { return false }
          merged = (difference.commit, [], true)
        }
        switch try states.pair(of: difference) {
        case .same: merged?.isChanged = false
        case .unknown: break
        case .pair(let pair): merged?.pairs.append(pair)
        }
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    if isWhole { _ = try finish() }
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
  /// Asks git in which files commits differ from their parents, and gives the answers as they come.
  ///
  /// - Returns: Whether all were given.
  fileprivate func differences(
    of pairs: [CommitDifference], below places: [String], _ give: (CommitDifference) -> Bool
  ) throws(GitFailure) -> Bool {
    let request = pairs.flatMap { pair in
      pair.commit.digits + (pair.parent.map { [UInt8(ascii: " ")] + $0.digits } ?? []) + [UInt8(ascii: "\n")]
    }
    var reader = DifferenceReader(pairs[...])
    var isStopped = false
    do throws(SystemError) {
      var process = try start(
        ["diff-tree", "--stdin", "-r", "-z", "--root", "--always", "--no-renames", "--no-ext-diff", "--"] + places)
      _ = try process.exchange(request, closing: true) { bytes in
        isStopped = !reader.take(bytes, give)
        return !isStopped
      }
      if isStopped { return false }
      guard try process.end() == 0 else { throw SystemError(0) }
    } catch {
      throw GitFailure("git: the history cannot be read to its end")
    }
    reader.end(give)
    return true
  }
}
