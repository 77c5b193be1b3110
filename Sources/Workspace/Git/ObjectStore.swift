import Synchronization

/// What a repository holds, read by one `git cat-file` that starts at the first question.
///
/// A class, since the process and what it was asked already are shared by all who read.
final class ObjectStore: Sendable {
  private let git: GitProgram
  private let folder: String
  private let state = Mutex(State())

  /// What is shared. The process lies in an array, since it can be neither copied nor be in an optional that is.
  private struct State: ~Copyable {
    var process: ChildProcess?
    /// Whether git is told when a question ends, and so need not write each object by itself; versions before 2.36 cannot.
    var isBuffered = true
    var trees: [ObjectID: [TreeEntry]] = [:]
    var indexed = IndexFolders()
  }

  init(_ git: GitProgram, in folder: String) {
    self.git = git
    self.folder = folder
  }

  /// The objects of these names, in their order; of each at most `limit` bytes.
  func read(_ ids: [ObjectID], limit: Int = FileReader.defaultLimit) throws(GitFailure) -> [GitObject] {
    guard !ids.isEmpty else { return [] }
    return try state.withLock { state throws(GitFailure) in try read(ids.map(\.digits), limit: limit, &state) }
  }

  /// The commit that is checked out, as far as git finds one without a word of complaint.
  var head: ObjectID? {
    state.withLock { state in
      let objects = try? read([Array("HEAD".utf8)], limit: 0, &state)
      return state.process?.complaint.isEmpty ?? false ? objects?.first?.id : nil
    }
  }

  /// The entries of a tree.
  func tree(_ id: ObjectID) throws(GitFailure) -> [TreeEntry] {
    try state.withLock { state throws(GitFailure) in
      if let entries = state.trees[id] { return entries }
      let object = try read([id.digits], limit: .max, &state)[0]
      guard object.kind == .tree else { throw GitFailure("git: \(id.hexadecimal) is no tree") }
      let entries = TreeEntry.entries(of: object.bytes, idLength: id.digits.count / 2)
      state.trees[id] = entries
      return entries
    }
  }

  /// Takes over what an index knows of trees.
  func remember(_ folders: IndexFolders) {
    state.withLock { $0.indexed = folders }
  }

  /// The entries of all files below a tree, and how much of their paths leads to it, as far as an index knows them; nil
  /// where git has to be asked.
  func filesInIndex(below tree: ObjectID) -> (entries: ArraySlice<IndexEntry>, prefix: Int)? {
    state.withLock { $0.indexed }.files(below: tree)
  }

  /// Reads trees together that are asked for next; what is wrong with one is told when it is.
  func prepareTrees(_ ids: [ObjectID]) {
    state.withLock { state in
      let unread = ids.filter { state.trees[$0] == nil }
      guard unread.count > 1, let objects = try? read(unread.map(\.digits), limit: .max, &state) else { return }
      for (id, object) in zip(unread, objects) where object.kind == .tree {
        state.trees[id] = TreeEntry.entries(of: object.bytes, idLength: id.digits.count / 2)
      }
    }
  }

  /// The tree of a commit, of a tag on one, or of a tree itself.
  func rootTree(of id: ObjectID) throws(GitFailure) -> ObjectID {
    var id = id
    // A tag may speak of a tag; a chain of them that long is no accident.
    for _ in 0..<20 {
      let object = try read([id])[0]
      switch object.kind {
      case .tree: return id
      case .commit: id = try Self.header("tree", of: object)
      case .tag: id = try Self.header("object", of: object)
      case .blob: throw GitFailure("`\(id.hexadecimal.prefix(12))` is a file, not a revision")
      }
    }
    throw GitFailure("too many tags upon tags")
  }

  /// The object that a line of a commit or tag names.
  private static func header(_ name: String, of object: GitObject) throws(GitFailure) -> ObjectID {
    for line in object.bytes.split(separator: UInt8(ascii: "\n")) where line.starts(with: Array("\(name) ".utf8)) {
      if let id = ObjectID(hexadecimal: line.dropFirst(name.utf8.count + 1)) { return id }
    }
    throw GitFailure("git: an object without its \(name)")
  }

  /// - Parameter names: Texts without a line feed that name objects.
  private func read(
    _ names: [[UInt8]], limit: Int, _ state: inout State
  ) throws(GitFailure) -> [GitObject] {
    var reader = BatchReader(count: names.count, limit: limit)
    do throws(SystemError) {
      if state.process == nil {
        let command = ["cat-file"] + (state.isBuffered ? ["--batch-command", "--buffer"] : ["--batch"])
        state.process = try ChildProcess(
          git.path, arguments: git.arguments(command, in: folder), environment: git.environment)
      }
      let request = Self.request(names, isBuffered: state.isBuffered)
      let isWhole = try state.process?.exchange(request, closing: false) { reader.take($0) } ?? false
      if !isWhole { throw SystemError(0) }
    } catch {
      let (status, complaint) = Self.end(&state)
      if status == Self.usageError, state.isBuffered {
        state.isBuffered = false
        return try read(names, limit: limit, &state)
      }
      let isRefused = complaint.isEmpty && error.code != 0
      throw isRefused ? GitFailure("git: \(error.reason)") : GitFailure(saying: complaint).asMissing
    }
    if let missing = reader.missing { throw GitFailure("git: the object \(missing) is missing").asMissing }
    return reader.objects
  }

  private static func request(_ names: [[UInt8]], isBuffered: Bool) -> [UInt8] {
    let (command, end) = isBuffered ? (Array("contents ".utf8), Array("flush\n".utf8)) : ([], [])
    return names.flatMap { command + $0 + [UInt8(ascii: "\n")] } + end
  }

  /// With what git ends that does not know an option (`usage_with_options` in git's parse-options.c).
  private static let usageError: Int32 = 129

  /// Has the process end; gives its status, and what it said before.
  private static func end(_ state: inout State) -> (status: Int32?, complaint: [UInt8]) {
    let status = try? state.process?.end()
    let complaint = state.process?.complaint ?? []
    state.process = nil
    return (status, complaint)
  }
}

extension GitFailure {
  /// The same, with what brings objects that a partial clone left behind.
  var asMissing: GitFailure {
    guard message.contains("promisor") || message.contains("is missing") else { return self }
    return GitFailure(
      "the repository does not hold all that is needed: in a partial clone `git fetch --refetch --no-filter` brings the "
        + "rest, in another `git fsck` tells what is damaged (\(message))")
  }
}
