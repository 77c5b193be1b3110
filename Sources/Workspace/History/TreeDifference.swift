/// One file in which two trees differ.
struct TreeDifference: Sendable {
  /// The path below the repository's root.
  let path: RelativePath
  /// What stands there in each; nil where nothing does.
  let old: ObjectID?
  let new: ObjectID?
  /// Whether either is something else than a file, such as a link.
  let isOdd: Bool
}

/// How a commit differs from one of its parents.
struct CommitDifference: Sendable {
  let commit: ObjectID
  /// nil for a first commit, which differs from nothing.
  let parent: ObjectID?
  /// Whether the commit has several parents.
  let isMerge: Bool
  /// Whether the project's files are not found as in the newest commit (``HistoryGround``).
  var isElsewhere = false
  var files: [TreeDifference] = []
}

/// Takes what `git diff-tree --stdin -r -z --always` writes, piece by piece: for each pair that was asked for, in order,
/// the commit's id and then, for each file, `:<mode> <mode> <id> <id> <letter>` and its path, each ended by a NUL
/// (git-diff-tree(1), "Raw output format").
struct DifferenceReader {
  /// What was asked for, in order; files are filled in as they come.
  private let pairs: ArraySlice<CommitDifference>
  private var current: CommitDifference?
  private var next: Int
  private var field: [UInt8] = []
  private var header: (old: ObjectID?, new: ObjectID?, isOdd: Bool)?

  init(_ pairs: ArraySlice<CommitDifference>) {
    self.pairs = pairs
    next = pairs.startIndex
  }

  /// Takes some bytes; gives each pair as soon as all its files are known, until told to stop.
  mutating func take(_ bytes: ArraySlice<UInt8>, _ give: (CommitDifference) -> Bool) -> Bool {
    var rest = bytes
    while let end = rest.firstIndex(of: 0) {
      field += rest[..<end]
      rest = rest[(end + 1)...]
      if !takeField(give) { return false }
      field = []
    }
    field += rest
    return true
  }

  /// Gives the last pair, behind which nothing comes.
  mutating func end(_ give: (CommitDifference) -> Bool) {
    if let current { _ = give(current) }
    current = nil
  }

  private mutating func takeField(_ give: (CommitDifference) -> Bool) -> Bool {
    if let header {
      let path = RelativePath(inTree: field)
      current?.files.append(TreeDifference(path: path, old: header.old, new: header.new, isOdd: header.isOdd))
      self.header = nil
    } else if field.first == UInt8(ascii: ":") {
      takeHeader()
    } else {
      let known = current
      current = pairs.indices.contains(next) ? pairs[next] : nil
      next += 1
      if let known { return give(known) }
    }
    return true
  }

  private mutating func takeHeader() {
    // Two modes of six digits, two ids of one length, and a letter.
    let length = (field.count - 18) / 2
    guard length > 0 else { return }
    let (modes, ids) = (field[1..<14], field[15...])
    let (oldMode, newMode) = (modes.prefix(6), modes.suffix(6))
    func object(_ mode: ArraySlice<UInt8>, _ id: ArraySlice<UInt8>) -> ObjectID? {
      mode.allSatisfy { $0 == UInt8(ascii: "0") } ? nil : ObjectID(hexadecimal: id)
    }
    let isOdd = [oldMode, newMode].contains { !$0.starts(with: Self.fileMode) && !$0.starts(with: Self.noMode) }
    header = (
      object(oldMode, ids.prefix(length)), object(newMode, ids.dropFirst(length + 1).prefix(length)), isOdd
    )
  }

  private static let fileMode = Array("100".utf8)
  private static let noMode = Array("000".utf8)
}
