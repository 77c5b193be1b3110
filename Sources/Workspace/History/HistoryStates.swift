import Escalation
import MatrixLanguage
import Source

/// What the states of a project along its history share: for each commit that is still to come the files that others may
/// depend on, found once in the newest commit and then followed backwards from difference to difference.
struct HistoryStates {
  private let repository: Repository
  private let sources: [RelativePath]
  private let settings: ProjectSettings
  private var texts: SharedTexts
  /// What the one matrix that is asked for is called and was; the files that name it are then followed too.
  private var matrices: Set<String>?
  private var states: [ObjectID: [RelativePath: ObjectID]] = [:]
  /// What holds nothing that others depend on, nor names the matrix that is asked for.
  private var irrelevant: Set<ObjectID> = []
  private var files = ReadFiles()
  private var known: [BlobAtPath: FileID] = [:]
  /// nil where all that organizations say is read.
  private var organizations: ShortOrganizations?
  private var engines: [CalendarDate: TimeEngine] = [:]

  private struct BlobAtPath: Hashable {
    var path: RelativePath
    var id: ObjectID
  }

  init(_ newest: NewestCommit, _ matrix: String?, _ narrowing: Narrowing) throws(GitFailure) {
    repository = newest.repository
    settings = newest.settings
    sources = newest.sources
    matrices = matrix.map { [$0] }
    texts = SharedTexts(naming: matrices ?? [])
    if matrix != nil, narrowing.isConsidered(ofFiles: newest.listing.files.count) {
      organizations = ShortOrganizations()
    }
    (states[newest.id], irrelevant) = try newest.files(where: texts)
    if let matrix, case let former = try formerNames(of: matrix, at: newest.id), !former.isEmpty {
      matrices?.formUnion(former)
      texts = SharedTexts(naming: former.union([matrix]))
      (states[newest.id], irrelevant) = try newest.files(where: texts)
    }
  }

  /// What a matrix says that it was called.
  private mutating func formerNames(of name: String, at head: ObjectID) throws(GitFailure) -> Set<String> {
    let ids = try sharedFiles(states[head] ?? [:]).filter { texts.nameIsIn(files.sources[$0].bytes) }
    let former = files.readings(of: ids).flatMap(\.documents).compactMap { document -> [String]? in
      guard case .matrix(let matrix) = document.content, matrix.header.name.value.name == name else { return nil }
      return matrix.formerIDs.map(\.name)
    }
    return Set(former.flatMap(\.self))
  }

  /// Reads what is needed to tell what some differences mean that follow one another.
  ///
  /// - Parameter today: The day from which business time is compared; nil for each commit's own.
  mutating func batch(
    of differences: [CommitDifference], on today: CalendarDate?
  ) throws(GitFailure) -> HistoryBatch {
    let commits = try commits(of: differences)
    let days = commits.map { today ?? $0.date ?? .first }
    for day in days where engines[day] == nil { engines[day] = TimeEngine(today: day) }
    let seen = differences.map(seen)
    let contents = try read(seen.flatMap(\.relevant))
    var plans: [HistoryPlan] = []
    for (difference, seen) in zip(differences, seen) { plans.append(try plan(difference, seen, contents)) }
    plans = organizations?.shorten(plans, &files) ?? plans
    files.keepReadings(of: plans.flatMap(\.shared))
    return HistoryBatch(
      differences: differences, commits: commits, days: days, plans: plans, settings: settings, files: files,
      comparison: HistoryComparison(repository: repository, matrices: matrices, engines: engines))
  }

  private func commits(of differences: [CommitDifference]) throws(GitFailure) -> [Commit] {
    let objects = try repository.objects.read(differences.map(\.commit))
    return zip(differences, objects).map { Commit($0.commit, $1.bytes) }
  }
}

// MARK: what has to be read

extension HistoryStates {
  /// The files of the project in which a commit differs from its parent.
  private func seen(_ difference: CommitDifference) -> (relevant: [TreeDifference], isUsual: Bool) {
    let changes = difference.files.compactMap { file in
      file.path.seen(from: repository.prefix).map {
        TreeDifference(path: $0, old: file.old, new: file.new, isOdd: file.isOdd)
      }
    }
    if difference.isElsewhere { return ([], changes.isEmpty) }
    let settingsPath = NewestCommit.settingsPath
    let seen = changes.filter { change in
      change.path.bytes == settingsPath || sources.contains { change.path == $0 || change.path.isFound(below: $0) }
    }
    let isUsual = !seen.contains { $0.isOdd || $0.path.bytes == settingsPath }
    return (seen.filter { !ProjectFiles.names.contains($0.path.text ?? "") }, isUsual)
  }

  private mutating func plan(
    _ difference: CommitDifference, _ seen: (relevant: [TreeDifference], isUsual: Bool),
    _ contents: [ObjectID: [UInt8]]
  ) throws(GitFailure) -> HistoryPlan {
    let state = states[difference.commit] ?? [:]
    remember(difference, state, seen.relevant, contents)
    guard seen.isUsual else { return .whole }
    // Of one matrix, what neither names it nor is shared by all says nothing.
    let felt = seen.relevant.filter { change in
      matrices == nil || [change.old, change.new].contains { $0.flatMap { contents[$0] }.map(texts.areIn) ?? false }
    }
    if felt.isEmpty { return .same }
    let base = try files(felt.map { ($0.path, $0.old) }, contents)
    let head = try files(felt.map { ($0.path, $0.new) }, contents)
    let changed = Set(seen.relevant.map(\.path))
    return .narrowed(base: base, head: head, shared: try sharedFiles(state.filter { !changed.contains($0.key) }))
  }

  /// The files of one side. What is known not to name the matrix that is asked for counts beside what names it: one of
  /// the two may be the other's new name.
  private mutating func files(
    _ side: [(path: RelativePath, id: ObjectID?)], _ contents: [ObjectID: [UInt8]]
  ) throws(GitFailure) -> [FileID] {
    var found: [FileID] = []
    for case (let path, let id?) in side {
      var bytes = contents[id]
      if bytes == nil { bytes = try repository.objects.read([id]).first?.bytes }
      found.append(file(path, id, bytes ?? []))
    }
    return found
  }

  /// The contents of the files that differ, of both sides, as far as they may name the matrix that is asked for.
  private mutating func read(_ changes: [TreeDifference]) throws(GitFailure) -> [ObjectID: [UInt8]] {
    var contents: [ObjectID: [UInt8]] = [:]
    var missing: [ObjectID] = []
    for change in changes {
      for id in [change.old, change.new].compactMap(\.self) where contents[id] == nil {
        if matrices != nil, irrelevant.contains(id) { continue }
        if let file = known[BlobAtPath(path: change.path, id: id)] {
          contents[id] = files.sources[file].bytes
        } else {
          contents[id] = []
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

  private mutating func sharedFiles(_ state: [RelativePath: ObjectID]) throws(GitFailure) -> [FileID] {
    let unread = state.filter { known[BlobAtPath(path: $0.key, id: $0.value)] == nil }
    for ((path, id), object) in zip(unread, try repository.objects.read(unread.map(\.value))) {
      let file = file(path, id, object.bytes)
      organizations?.note(file, object.bytes)
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
}
