/// One walk over a project's sources in a revision, by the rules of the walk over the disk.
struct TreeWalk {
  private let tree: RevisionTree
  private var contents: [RelativePath: ObjectID] = [:]
  private var failures: [RelativePath: ReadFailure.Reason] = [:]
  private var submodules: Set<RelativePath> = []
  private var visited: Set<RelativePath> = []

  init(_ tree: RevisionTree) {
    self.tree = tree
  }

  /// What was found.
  var listing: SourceListing {
    let files = contents.sorted { $0.key < $1.key }.compactMap { path, id in path.text.map { ($0, id) } }
    return SourceListing(
      files: files.map(\.0), contents: files.map(\.1),
      failures: failures.sorted { $0.key < $1.key }.map { ReadFailure(path: "\($0.key)", reason: $0.value) },
      submodules: submodules.sorted().map { "\($0)" })
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
      case .file: contents[path] = entry.id
      case .submodule: submodules.insert(path)
      case .link:
        let target = try tree.target(of: path)
        guard target.kind == .file else { throw .linkToFolder }
        contents[path] = target.id
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
    guard let files = tree.objects.filesInIndex(below: folder.id) else { return false }
    for (path, entry) in files where !path.isHidden {
      let path = folder.path.appending(Array(path))
      visit(path, TreeEntry(name: path.name, kind: entry.kind, id: entry.id))
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
        if entry.kind == .folder { folders.append((path, entry.id)) } else { visit(path, entry) }
      }
    } catch {
      failures[folder.path] = error
    }
    return folders
  }

  private mutating func visit(_ path: RelativePath, _ entry: TreeEntry) {
    guard entry.kind != .submodule else {
      submodules.insert(path)
      return
    }
    guard path.hasYAMLName else { return }
    do throws(ReadFailure.Reason) {
      guard path.text != nil else { throw .nameNotUTF8 }
      let target = entry.kind == .link ? try tree.target(of: path) : entry
      if target.kind == .file { contents[path] = target.id }
    } catch {
      failures[path] = error
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a name in the path begins with a dot.
  fileprivate var isHidden: Bool {
    let dot = UInt8(ascii: ".")
    return first == dot || zip(self, dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == dot }
  }
}
