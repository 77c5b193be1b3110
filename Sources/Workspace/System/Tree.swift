#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder held open, and all below it. Paths are followed name by name, and never through a link or out of the folder.
struct Tree: ~Copyable {
  let root: OpenFile

  init(_ root: consuming OpenFile) {
    self.root = root
  }

  /// What a path leads to.
  enum Sight: Hashable {
    case nothing
    /// A name on the way is there but no folder.
    case obstructed(by: RelativePath, FileKind)
    case found(FileStatus)
  }

  func look(at path: RelativePath) throws(SystemError) -> Sight {
    do throws(SystemError) {
      return try open(path.parent).status(of: path.name).map(Sight.found) ?? .nothing
    } catch {
      switch error.code {
      case ENOENT: return .nothing
      case ENOTDIR, ELOOP: return try obstruction(before: path)
      default: throw error
      }
    }
  }

  private func obstruction(before path: RelativePath) throws(SystemError) -> Sight {
    for folder in path.ancestors {
      guard let status = try open(folder.parent).status(of: folder.name) else { return .nothing }
      if status.kind != .folder { return .obstructed(by: folder, status.kind) }
    }
    return .nothing
  }

  /// Opens a folder of the tree.
  func open(_ folder: RelativePath) throws(SystemError) -> OpenFile {
    var current = try root.folder(RelativePath.here.bytes)
    for name in folder.names { current = try current.folder(name) }
    return current
  }

  /// Opens a folder of the tree; makes it, and those above it, where they are missing.
  func openMaking(_ folder: RelativePath) throws(SystemError) -> OpenFile {
    var current = try root.folder(RelativePath.here.bytes)
    for name in folder.names {
      if try current.status(of: name) == nil { try Self.make(name, in: current) }
      current = try current.folder(name)
    }
    return current
  }

  /// Makes a folder that somebody else may make at the same time.
  private static func make(_ name: [UInt8], in folder: borrowing OpenFile) throws(SystemError) {
    do throws(SystemError) {
      try folder.makeFolder(name)
    } catch {
      if error.code != EEXIST { throw error }
    }
  }

  /// The bytes of a regular file; `nil` where there is none, or it is longer than the limit.
  func read(_ path: RelativePath, limit: Int) throws(SystemError) -> [UInt8]? {
    guard case .found(let status) = try look(at: path), status.kind == .regular, status.size <= limit else {
      return nil
    }
    let folder = try open(path.parent)
    let file = try OpenFile(path.name, in: folder.descriptor, flags: O_RDONLY | O_NOFOLLOW)
    let bytes = try file.bytes(size: status.size, limit: limit + 1)
    return bytes.count <= limit ? bytes : nil
  }

  func unlink(_ path: RelativePath) throws(SystemError) {
    try open(path.parent).unlink(path.name)
  }

  /// Removes the folders above these paths that have become empty, inner ones first.
  func removeEmptyFolders(above paths: [RelativePath]) throws(SystemError) {
    for folder in Set(paths.flatMap(\.ancestors)).sorted(by: >) {
      do throws(SystemError) {
        try open(folder.parent).removeFolder(folder.name)
      } catch {
        guard [ENOTEMPTY, EEXIST, ENOENT, ENOTDIR, ELOOP, EBUSY].contains(error.code) else { throw error }
      }
    }
  }

  /// Visits every name below, a folder before what it holds; the body says whether to go into a folder.
  func walk(_ visit: (RelativePath, FileKind) throws(SystemError) -> Bool) throws(SystemError) {
    var waiting = [RelativePath.here]
    while let folder = waiting.popLast() {
      let open = try open(folder)
      for entry in try open.entries() {
        let path = folder.appending(entry.name)
        let kind = entry.kind == .unknown ? try open.status(of: entry.name)?.kind ?? .unknown : entry.kind
        if try visit(path, kind), kind == .folder { waiting.append(path) }
      }
    }
  }
}

extension OpenFile {
  /// Removes a folder in this one with all below it; nothing happens where none stands under the name.
  ///
  /// - Parameter rescue: Tells of a file in the folder whether it has been moved elsewhere and need not be removed.
  /// - Throws: `ENOTEMPTY` when somebody adds a file meanwhile.
  func removeTree(
    _ name: [UInt8], rescuing rescue: (RelativePath) throws(SystemError) -> Bool = { _ in false }
  ) throws(SystemError) {
    guard try status(of: name)?.kind == .folder else { return }
    let tree = Tree(try folder(name))
    var folders: [RelativePath] = []
    try tree.walk { (path, kind) throws(SystemError) in
      if kind != .folder {
        if try !rescue(path) { try tree.unlink(path) }
      } else {
        // Whoever may not write into a folder of his own may not empty it either.
        try tree.open(path).setPermissions(0o700)
        folders.append(path)
      }
      return true
    }
    for path in folders.reversed() { try tree.open(path.parent).removeFolder(path.name) }
    try removeFolder(name)
  }
}
