import Digest

/// How an output folder compares with what a build would publish; made without changing anything.
struct FolderSurvey {
  /// What stands where a file belongs.
  enum State: Hashable {
    case missing
    case same
    /// An earlier build's file, to be replaced.
    case outdated
    /// Somebody's own file, or one that somebody edited, at this path.
    case foreign(RelativePath)
  }

  private(set) var states: [(file: CheckedFile, state: State)] = []
  /// Listed files that the build no longer publishes, as earlier builds wrote them.
  private(set) var superfluous: [RelativePath] = []
  /// The same, whether or not they are still there.
  private(set) var formerFiles: [RelativePath] = []
  /// Listed files that the build no longer publishes, edited since.
  private(set) var edited: [RelativePath] = []
  /// The list of the last build; empty where there is none.
  private(set) var list = PublishedList()
  private(set) var listState = State.missing

  /// A longer file is none of a build's.
  static let sizeLimit = 1 << 28

  init(of tree: borrowing Tree, for files: [CheckedFile]) throws(SystemError) {
    try readList(of: tree, expecting: PublishedList(files).bytes)
    try surveyListed(in: tree, without: Set(files.map(\.path)))
    for file in files { states.append((file, try state(of: file, in: tree))) }
  }

  private mutating func readList(of tree: borrowing Tree, expecting expected: [UInt8]) throws(SystemError) {
    guard case .found = try tree.look(at: .publishedList) else { return }
    guard let bytes = try tree.read(.publishedList, limit: Self.sizeLimit), let list = PublishedList(bytes) else {
      listState = .foreign(.publishedList)
      return
    }
    self.list = list
    listState = bytes == expected ? .same : .outdated
  }

  private mutating func surveyListed(
    in tree: borrowing Tree, without published: Set<RelativePath>
  ) throws(SystemError) {
    for (path, digests) in list.digests.sorted(by: { $0.key < $1.key }) where !published.contains(path) {
      formerFiles.append(path)
      guard case .found(let status) = try tree.look(at: path), status.kind != .folder else { continue }
      let bytes = try tree.read(path, limit: Self.sizeLimit)
      if let bytes, digests.contains(SHA256(of: bytes).hexadecimal) {
        superfluous.append(path)
      } else {
        edited.append(path)
      }
    }
  }

  private func state(
    of file: CheckedFile, in tree: borrowing Tree
  ) throws(SystemError) -> State {
    switch try tree.look(at: file.path) {
    case .nothing: return .missing
    case .obstructed(let path, _): return superfluous.contains(path) ? .missing : .foreign(path)
    case .found(let status) where status.kind == .folder:
      return try isWhollySuperfluous(file.path, in: tree) ? .missing : .foreign(file.path)
    case .found:
      guard let bytes = try tree.read(file.path, limit: Self.sizeLimit) else { return .foreign(file.path) }
      if bytes == file.bytes { return .same }
      return list.digests[file.path]?.contains(SHA256(of: bytes).hexadecimal) == true ? .outdated : .foreign(file.path)
    }
  }

  /// Whether a folder holds nothing but files that the build removes.
  private func isWhollySuperfluous(_ folder: RelativePath, in tree: borrowing Tree) throws(SystemError) -> Bool {
    let removed = Set(superfluous)
    let emptied = Set(superfluous.flatMap(\.ancestors))
    guard emptied.contains(folder) else { return false }
    var isSuperfluous = true
    try Tree(try tree.open(folder)).walk { path, kind in
      let path = path.below(folder)
      isSuperfluous = isSuperfluous && (kind == .folder ? emptied : removed).contains(path)
      return isSuperfluous
    }
    return isSuperfluous
  }
}

extension FolderSurvey {
  /// What stands in the way of a build, sorted.
  var obstacles: [RelativePath] {
    var paths = Set(edited)
    for case .foreign(let path) in states.map(\.state) + [listState] { paths.insert(path) }
    return paths.sorted()
  }

  /// What `--check` names, sorted by path. The list itself is named only where nothing else differs.
  var differences: [PublishDifference] {
    var differences = states.compactMap { file, state -> PublishDifference? in
      switch state {
      case .same: nil
      case .missing: PublishDifference(path: "\(file.path)", kind: .missing)
      case .outdated, .foreign: PublishDifference(path: "\(file.path)", kind: .differs)
      }
    }
    differences += (superfluous + edited).map { PublishDifference(path: "\($0)", kind: .superfluous) }
    if differences.isEmpty, listState != .same {
      return [
        PublishDifference(path: "\(RelativePath.publishedList)", kind: listState == .missing ? .missing : .differs)
      ]
    }
    return differences.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What is to be done.
  var plan: PublishPlan {
    PublishPlan(
      writes: states.filter { $0.state != .same }.map(\.file.path), removals: superfluous, formerFiles: formerFiles,
      writesList: listState != .same)
  }
}

/// What a build changes in the output folder.
struct PublishPlan: Hashable {
  let writes: [RelativePath]
  let removals: [RelativePath]
  /// All listed files that are no longer published, whether or not they are still there: no empty folder stays of them.
  let formerFiles: [RelativePath]
  let writesList: Bool

  var isEmpty: Bool { writes.isEmpty && removals.isEmpty && !writesList }

  /// The writes in the order in which readers may see them: what an index leads to comes before it.
  var writesIndexLast: [RelativePath] {
    writes.filter { !$0.isIndex } + writes.filter(\.isIndex)
  }

  /// Removals that make room for a write: a file where a folder comes, or a folder where a file comes.
  var earlyRemovals: [RelativePath] {
    let written = Set(writes)
    let folders = Set(writes.flatMap(\.ancestors))
    return removals.filter { folders.contains($0) || $0.ancestors.contains(where: written.contains) }
  }
}
