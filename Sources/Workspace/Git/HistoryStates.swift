import MatrixLanguage
import Source

/// What the states of a project along its history share: for each commit that is still to come the files that others may
/// depend on, found once in the newest commit and then followed backwards from difference to difference.
struct HistoryStates {
  /// Where the project's files are looked for.
  let places: [String]
  private let repository: Repository
  private let sources: [RelativePath]
  private let settings: ProjectSettings
  private let texts: SharedTexts
  /// Whether one matrix is asked for; the files that name it are then followed too.
  private let isForOneMatrix: Bool
  private var states: [ObjectID: [RelativePath: ObjectID]] = [:]
  private var files = ReadFiles()
  private var known: [BlobAtPath: FileID] = [:]

  private struct BlobAtPath: Hashable {
    var path: RelativePath
    var id: ObjectID
  }

  /// What one commit means beside one of its parents.
  enum Outcome {
    /// The same; or it cannot matter to what is asked for.
    case same
    /// Nobody can say.
    case unknown
    case pair(ProjectPair)
  }

  init(_ head: ObjectID, _ repository: Repository, _ matrix: String?) throws(GitFailure) {
    self.repository = repository
    isForOneMatrix = matrix != nil
    texts = SharedTexts(naming: matrix.map { [$0] } ?? [])
    let tree = try RevisionTree(head, in: repository)
    if case .success(let bytes) = tree.settings() {
      settings = SettingsReading(SourceFile(path: "sevc.yaml", bytes: bytes), as: FileID(0)).settings
    } else {
      settings = ProjectSettings()
    }
    sources = settings.sourcePaths.compactMap(Paths.normalized)
    places = ["sevc.yaml"] + sources.compactMap(\.text)
    let listing = tree.list(settings.sourcePaths)
    let ids = listing.contents.compactMap(\.self)
    var shared: [RelativePath: ObjectID] = [:]
    for (path, (id, object)) in zip(listing.files, zip(ids, try repository.objects.read(ids))) {
      if texts.areIn(object.bytes), let path = RelativePath(path) { shared[path] = id }
    }
    states[head] = shared
  }

  /// The two states around a difference.
  mutating func pair(of difference: CommitDifference) throws(GitFailure) -> Outcome {
    let state = states[difference.commit] ?? [:]
    let changes = difference.files.compactMap { file in
      file.path.seen(from: repository.prefix).map {
        TreeDifference(path: $0, old: file.old, new: file.new, isOdd: file.isOdd)
      }
    }
    let isUsual = !changes.contains { $0.isOdd || $0.path.bytes == Array("sevc.yaml".utf8) }
    let relevant = changes.filter { change in sources.contains { change.path == $0 || change.path.isFound(below: $0) } }
    let contents = try read(relevant)
    remember(difference, state, relevant, contents)
    if relevant.isEmpty, isUsual { return .same }
    if isUsual, isForOneMatrix, !contents.values.contains(where: texts.areIn) { return .same }
    if isUsual, let pair = try narrowed(state, relevant, contents) { return .pair(pair) }
    return whole(difference)
  }

  /// The contents of the files that differ, of both sides.
  private mutating func read(_ changes: [TreeDifference]) throws(GitFailure) -> [ObjectID: [UInt8]] {
    var contents: [ObjectID: [UInt8]] = [:]
    var missing: [ObjectID] = []
    for change in changes {
      for id in [change.old, change.new].compactMap(\.self) where contents[id] == nil {
        if let file = known[BlobAtPath(path: change.path, id: id)] {
          contents[id] = files.sources[file].bytes
        } else {
          missing.append(id)
        }
      }
    }
    for (id, object) in zip(missing, try repository.objects.read(missing)) { contents[id] = object.bytes }
    return contents
  }

  /// The state before a commit is the one after it with its changes taken back.
  private mutating func remember(
    _ difference: CommitDifference, _ state: [RelativePath: ObjectID], _ changes: [TreeDifference],
    _ contents: [ObjectID: [UInt8]]
  ) {
    if !difference.isMerge { states[difference.commit] = nil }
    guard let parent = difference.parent, states[parent] == nil else { return }
    var state = state
    for change in changes {
      state[change.path] = change.old.flatMap { texts.areIn(contents[$0] ?? []) ? $0 : nil }
    }
    states[parent] = state
  }

  /// The part of both states that tells all that changes.
  private mutating func narrowed(
    _ state: [RelativePath: ObjectID], _ changes: [TreeDifference], _ contents: [ObjectID: [UInt8]]
  ) throws(GitFailure) -> ProjectPair? {
    let base = changes.compactMap { change in change.old.map { file(change.path, $0, contents[$0] ?? []) } }
    let head = changes.compactMap { change in change.new.map { file(change.path, $0, contents[$0] ?? []) } }
    if !isForOneMatrix, NarrowedFiles.newNames(base: base, head: head, &files) == nil { return nil }
    let changed = Set(changes.map(\.path))
    let shared = try sharedFiles(state.filter { !changed.contains($0.key) })
    let narrowed = NarrowedFiles(base: base, head: head, shared: shared, files)
    files.forgetReadings(except: Set(narrowed.base + narrowed.head), beyond: 512)
    let readings = NarrowedReadings(narrowed, &files)
    return ProjectPair(
      narrowed: ProjectSide(settings, readings.base), ProjectSide(settings, readings.head), files)
  }

  private mutating func sharedFiles(_ state: [RelativePath: ObjectID]) throws(GitFailure) -> [FileID] {
    let unread = state.filter { known[BlobAtPath(path: $0.key, id: $0.value)] == nil }
    for ((path, id), object) in zip(unread, try repository.objects.read(unread.map(\.value))) {
      _ = file(path, id, object.bytes)
    }
    return state.compactMap { known[BlobAtPath(path: $0.key, id: $0.value)] }
  }

  private mutating func file(_ path: RelativePath, _ id: ObjectID, _ bytes: [UInt8]) -> FileID {
    let key = BlobAtPath(path: path, id: id)
    if let file = known[key] { return file }
    let file = files.add(path.text ?? "\(path)", bytes)
    known[key] = file
    return file
  }

  /// Both states in full.
  private func whole(_ difference: CommitDifference) -> Outcome {
    do {
      let head = try RevisionTree(difference.commit, in: repository)
      let base: any ProjectTree
      if let parent = difference.parent { base = try RevisionTree(parent, in: repository) } else { base = EmptyTree() }
      let pair = try ProjectPair(base: base, head: head)
      let isSound = [pair.base, pair.head].allSatisfy { $0.structureFindings.isEmpty && $0.failures.isEmpty }
      return isSound ? .pair(pair) : .unknown
    } catch {
      return .unknown
    }
  }
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

extension RelativePath {
  /// The same path as seen from a folder above it; nil where that is none.
  fileprivate func seen(from folder: RelativePath) -> RelativePath? {
    names.starts(with: folder.names) ? RelativePath(names: Array(names.dropFirst(folder.names.count))) : nil
  }
}
