/// One walk over a project's sources in a revision, by the rules of the walk over the disk.
struct TreeWalk {
  /// A file that was found, and what names its contents.
  private struct File {
    let path: String
    let contents: ObjectID
  }

  private let tree: RevisionTree
  private var files: [File] = []
  private var failures: [RelativePath: ReadFailure.Reason] = [:]
  private var submodules: Set<RelativePath> = []
  private var visited: Set<RelativePath> = []
  private var hasLinks = false

  init(_ tree: RevisionTree) {
    self.tree = tree
  }

  /// What was found.
  var listing: SourceListing {
    let sorted = files.sorted { $0.path.precedesByBytes($1.path) }
    // Two sources may name the same file.
    let once = sorted.indices.filter { $0 == 0 || sorted[$0 - 1].path.precedesByBytes(sorted[$0].path) }
    return SourceListing(
      files: once.map { sorted[$0].path }, contents: once.map { sorted[$0].contents },
      failures: failures.sorted { $0.key < $1.key }.map { ReadFailure(path: "\($0.key)", reason: $0.value) },
      submodules: submodules.sorted().map { "\($0)" }, hasLinks: hasLinks)
  }

  /// Visits what `sources` names: a folder with all below it, or one file, whatever its name.
  mutating func visit(source: String) {
    guard let path = Paths.normalized(source) else {
      failures[RelativePath(names: [Array(source.utf8)])] = .outsideProject
      return
    }
    do throws(ReadFailure.Reason) {
      for folder in path.ancestors where try tree.entry(at: folder)?.kind == .link { throw .linkToFolder }
      guard let entry = try tree.entry(at: path) else { throw .missing }
      switch entry.kind {
      case .folder: visit(folder: path, entry.id)
      case .file: try note(path, entry.id)
      case .submodule: submodules.insert(path)
      case .link:
        hasLinks = true
        let target = try tree.target(of: path)
        guard target.kind == .file else { throw .linkToFolder }
        try note(path, target.id)
      }
    } catch {
      failures[path] = error
    }
  }

  private mutating func visit(folder: RelativePath, _ id: ObjectID) {
    var level = [(path: folder, id: id)]
    while !level.isEmpty {
      var unknown: [(path: RelativePath, id: ObjectID)] = []
      for folder in level where visited.insert(folder.path).inserted && !visitInIndex(folder) { unknown.append(folder) }
      // Git is asked for the folders of one depth together.
      tree.prepare(unknown.map(\.id))
      level = unknown.flatMap { visitEntries(of: $0) }
    }
  }

  /// Notes all files below a folder, where the index knows them.
  private mutating func visitInIndex(_ folder: (path: RelativePath, id: ObjectID)) -> Bool {
    guard let (entries, length) = tree.objects.filesInIndex(below: folder.id) else { return false }
    let prefix = folder.path.prefix
    // By their places, since a copy of an entry costs more than the look at it.
    for place in entries.indices {
      let (path, kind) = (entries[place].path.dropFirst(length), entries[place].kind)
      let isYAML = path.withUnsafeBufferPointer(RelativePath.isYAMLName)
      guard !path.isHidden, isYAML || kind == .submodule else { continue }
      if kind == .file, let text = String(ofPath: prefix + path) {
        files.append(File(path: text, contents: entries[place].id))
      } else {
        visit(RelativePath(inTree: prefix + path), kind, entries[place].id)
      }
    }
    return true
  }

  /// Notes the files of one folder and returns its folders.
  private mutating func visitEntries(
    of folder: (path: RelativePath, id: ObjectID)
  ) -> [(path: RelativePath, id: ObjectID)] {
    var folders: [(path: RelativePath, id: ObjectID)] = []
    do throws(ReadFailure.Reason) {
      for entry in try tree.entries(of: folder.id) where entry.name.first != UInt8(ascii: ".") {
        let path = folder.path.appending(entry.name)
        if entry.kind == .folder { folders.append((path, entry.id)) } else { visit(path, entry.kind, entry.id) }
      }
    } catch {
      failures[folder.path] = error
    }
    return folders
  }

  private mutating func visit(_ path: RelativePath, _ kind: TreeEntry.Kind, _ id: ObjectID) {
    guard kind != .submodule else {
      submodules.insert(path)
      return
    }
    guard path.hasYAMLName else { return }
    do throws(ReadFailure.Reason) {
      guard kind == .link else { return try note(path, id) }
      hasLinks = true
      let target = try tree.target(of: path)
      if target.kind == .file { try note(path, target.id) }
    } catch {
      failures[path] = error
    }
  }

  private mutating func note(_ path: RelativePath, _ contents: ObjectID) throws(ReadFailure.Reason) {
    guard let text = path.text else { throw .nameNotUTF8 }
    files.append(File(path: text, contents: contents))
  }
}

extension ArraySlice<UInt8> {
  /// Whether a name in the path begins with a dot.
  fileprivate var isHidden: Bool {
    withUnsafeBytes { path in
      let (dot, slash) = (UInt8(ascii: "."), UInt8(ascii: "/"))
      return path.first == dot || path.indices.dropFirst().contains { path[$0] == dot && path[$0 - 1] == slash }
    }
  }
}
