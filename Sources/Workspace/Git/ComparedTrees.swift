import Parallel

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

  /// The same head, with where it parted from the branch that it is to be merged into.
  ///
  /// - Throws: Why git does not say where that is.
  public func sinceParting(from target: MergeTarget, of root: ProjectRoot) throws(GitFailure) -> ComparedTrees {
    let repository = try Repository(around: root)
    let base = try repository.base(of: target, for: headCommit ?? "HEAD")
    return ComparedTrees(
      base: try RevisionTree(base, in: repository), head: head, baseName: base.hexadecimal, headName: headName)
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
      NamedTree(tree: try WorkTree(of: root, in: repository, isListed: true), name: ComparedTrees.workTreeName)
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
}
