import Parallel

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

/// Where a pull request is to be merged.
public struct MergeTarget: Hashable, Sendable {
  /// The branch at `origin`; nil where the service tells the commit alone.
  public var branch: String?
  /// The commit from which the work parted, as far as the service tells it.
  public var base: String?

  /// The branch that a clone of `origin` begins with.
  public static let defaultBranch = MergeTarget(branch: "HEAD")

  private init(branch: String) {
    self.branch = branch
  }

  /// What the continuous integration of GitHub or GitLab says of the pull request that it runs for; nil elsewhere.
  ///
  /// GitHub sets `GITHUB_BASE_REF` for pull requests alone, GitLab `CI_MERGE_REQUEST_…` for merge requests alone
  /// (https://docs.github.com/actions/reference/variables-reference, https://docs.gitlab.com/ci/variables/predefined_variables/).
  public init?(environment: (String) -> String?) {
    func value(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    branch = value("GITHUB_BASE_REF") ?? value("CI_MERGE_REQUEST_TARGET_BRANCH_NAME")
    base = value("GITHUB_BASE_REF") == nil ? value("CI_MERGE_REQUEST_DIFF_BASE_SHA") : nil
    if branch == nil, base == nil { return nil }
  }
}

/// The two sides of a comparison, found but not yet read.
public struct ComparedTrees: Sendable {
  public let base: any ProjectTree
  public let head: any ProjectTree
  /// What the base is called, the same wherever the comparison runs: a commit in full, or what was asked for.
  public let baseName: String
  /// The same for the head; `work tree` for what is on disk.
  public let headName: String

  /// The head's commit in full; nil for what is on disk.
  public var headCommit: String? { ObjectID(hexadecimal: Array(headName.utf8)) == nil ? nil : headName }

  /// Two states that are found already.
  public init(base: any ProjectTree, head: any ProjectTree, baseName: String, headName: String) {
    self.base = base
    self.head = head
    self.baseName = baseName
    self.headName = headName
  }
}

extension ComparedTrees {
  /// Finds the states of a project.
  ///
  /// - Throws: Why git gives one of them not.
  public init(_ range: RevisionRange, of root: ProjectRoot) throws(GitFailure) {
    let repository = try Repository(around: root)
    switch range {
    case .workTree(let revision):
      try self.init(of: root, in: repository) { repository.find(revision) }
    case .pullRequest(let target):
      try self.init(of: root, in: repository) { repository.findBase(of: target) }
    case .between(let left, let right):
      let (left, right) = (try repository.object(named: left), try repository.object(named: right))
      try self.init(left, right, in: repository)
    case .sinceMergeBase(let left, let right):
      let (leftID, rightID) = (try repository.object(named: left), try repository.object(named: right))
      let base = try repository.mergeBase(of: (left, leftID), and: (right, rightID))
      try self.init(base, rightID, in: repository)
    }
  }

  /// A folder and the work tree.
  public init(folder: ProjectRoot, named name: String, head: ProjectRoot) {
    self.init(base: folder, head: head, baseName: name, headName: Self.workTreeName)
  }

  /// A revision and the work tree, whose index is read while git looks for the revision.
  private init(
    of root: ProjectRoot, in repository: Repository,
    since revision: @escaping @Sendable () -> Result<ObjectID, GitFailure>
  ) throws(GitFailure) {
    let looks: [@Sendable () -> Result<NamedTree, GitFailure>] = [
      { revision().flatMap { id in NamedTree.revision(id, in: repository) } },
      { NamedTree.workTree(of: root, in: repository) },
    ]
    let found = parallelMap(looks) { $0() }
    let (base, head) = (try found[0].get(), try found[1].get())
    self.init(base: base.tree, head: head.tree, baseName: base.name, headName: head.name)
  }

  private init(_ base: ObjectID, _ head: ObjectID, in repository: Repository) throws(GitFailure) {
    self.init(
      base: try RevisionTree(base, in: repository), head: try RevisionTree(head, in: repository),
      baseName: base.hexadecimal, headName: head.hexadecimal)
  }

  fileprivate static let workTreeName = "work tree"
}

/// One side, and what it is called.
private struct NamedTree: Sendable {
  let tree: any ProjectTree
  let name: String

  static func revision(_ id: ObjectID, in repository: Repository) -> Result<NamedTree, GitFailure> {
    Result { () throws(GitFailure) in NamedTree(tree: try RevisionTree(id, in: repository), name: id.hexadecimal) }
  }

  static func workTree(of root: ProjectRoot, in repository: Repository) -> Result<NamedTree, GitFailure> {
    Result { () throws(GitFailure) in
      NamedTree(tree: try WorkTree(of: root, in: repository), name: ComparedTrees.workTreeName)
    }
  }
}

extension Repository {
  fileprivate func find(_ revision: String) -> Result<ObjectID, GitFailure> {
    Result { () throws(GitFailure) in try object(named: revision) }
  }

  fileprivate func findBase(of target: MergeTarget) -> Result<ObjectID, GitFailure> {
    Result { () throws(GitFailure) in try base(of: target) }
  }

  /// Where the checked-out commit parted from the branch that it is to be merged into.
  fileprivate func base(of target: MergeTarget) throws(GitFailure) -> ObjectID {
    if let base = target.base, let id = try? object(named: base) { return id }
    guard let branch = target.branch else {
      let base = GitFailure.shown(target.base ?? "")
      throw GitFailure("the commit `\(base)` is not in this clone; `git fetch origin \(base.shellWord)` brings it")
    }
    let head = try object(named: "HEAD")
    let refspec = GitFailure.shown("+refs/heads/\(branch):refs/remotes/origin/\(branch)")
    let cure = "git fetch \(try isShallow() ? "--unshallow " : "")origin \(refspec.shellWord)"
    guard let tip = try? object(named: "refs/remotes/origin/\(branch)") else {
      throw GitFailure(
        "the target branch `origin/\(GitFailure.shown(branch))` is not in this clone; `\(cure)` brings it")
    }
    return try mergeBase(of: ("origin/\(branch)", tip), and: ("HEAD", head), cure: cure)
  }
}

extension String {
  /// The text as one word for a shell, quoted where it holds what a shell would read otherwise.
  fileprivate var shellWord: String {
    let isPlain = utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "+-_./:@%=".utf8.contains(byte)
    }
    return isPlain ? self : "'\(replacing("'", with: "'\\''"))'"
  }
}

extension ProjectRoot {
  /// The commit that the work tree was checked out from, in full; nil where git names none.
  public var checkedOutCommit: String? {
    guard gitPath != nil, let repository = try? Repository(around: self) else { return nil }
    return (try? repository.object(named: "HEAD"))?.hexadecimal
  }
}
