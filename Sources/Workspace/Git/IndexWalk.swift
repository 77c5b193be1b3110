import Parallel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A walk over a project's sources that asks the index about each file as it comes by: one look at every folder and one
/// at every tracked file, on all processors.
///
/// It knows the usual alone: folders and regular files with names in UTF-8. Whatever else it meets it leaves to the
/// walks that know every case.
struct IndexWalk: Sendable {
  private let project: ProjectFolder
  /// Sorted by path.
  private let tracked: [IndexEntry]
  private let isUnchanged: @Sendable (IndexEntry, FileStamp) -> Bool

  /// - Parameter isUnchanged: Whether a file with that stamp still is what the index says of it.
  init(
    _ project: ProjectFolder, _ tracked: [IndexEntry],
    isUnchanged: @escaping @Sendable (IndexEntry, FileStamp) -> Bool
  ) {
    self.project = project
    self.tracked = tracked
    self.isUnchanged = isUnchanged
  }

  /// The files below the sources, sorted by their bytes, with what the index still knows of their contents; nil where one
  /// of them is not usual.
  func files(below sources: [String]) -> [ListedFile]? {
    var folders = sources.compactMap(Paths.normalized).compactMap(\.text)
    guard folders.count == sources.count, Set(folders).count == folders.count, !hasNested(folders),
      folders.allSatisfy(isPlainFolder)
    else { return nil }
    var found: [ListedFile] = []
    found.reserveCapacity(tracked.count)
    while !folders.isEmpty {
      var next: [String] = []
      for listing in parallelMap(folders, look) {
        guard let listing else { return nil }
        found += listing.files
        next += listing.folders
      }
      folders = next.sorted { $0.precedesByBytes($1) }
    }
    return found.sorted { $0.path.precedesByBytes($1.path) }
  }

  private func hasNested(_ folders: [String]) -> Bool {
    folders.contains { folder in folder == "." || folders.contains { $0.hasPrefix(folder + "/") } }
  }

  /// Whether a path leads to a folder, and through no link.
  private func isPlainFolder(_ path: String) -> Bool {
    let names = path.split(separator: "/")
    return names.indices.allSatisfy { index in
      let folder = names[...index].joined(separator: "/")
      return (try? FileStatus.of(project.absolutePath(of: folder), followingLinks: false))?.kind == .folder
    }
  }

  /// What stands in one folder; nil where something is not usual.
  private func look(in folder: String) -> FolderLook? {
    guard let open = try? OpenFile(Array(project.absolutePath(of: folder).utf8), flags: Self.flags) else { return nil }
    let prefix = Array("\(folder)/".utf8)
    let known = tracked.range(below: prefix)
    var look = FolderLook()
    look.files.reserveCapacity(known.count)
    let descriptor = open.descriptor
    let isRead: Void? = try? open.forEachName { name in
      guard look.takes(name) else { return }
      guard let path = String(ofPath: prefix + name.bytes) else {
        look.isUsual = false
        return
      }
      if name.kind == .folder {
        look.folders.append(path)
      } else {
        let entry = tracked.entry(called: name.bytes, behind: prefix.count, in: known)
        let contents = entry.flatMap { knownContents(of: $0, called: name, in: descriptor) }
        look.files.append(ListedFile(path: path, contents: contents))
      }
    }
    guard isRead != nil, look.isUsual else { return nil }
    look.files.sort { $0.path.precedesByBytes($1.path) }
    return look
  }

  private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW

  /// What the index still knows of a file.
  private func knownContents(of entry: IndexEntry, called name: FolderName, in folder: Int32) -> ObjectID? {
    guard entry.kind == .file else { return nil }
    var status = stat()
    let failed = fstatat(folder, name.start, &status, AT_SYMLINK_NOFOLLOW) != 0
    return !failed && isUnchanged(entry, FileStamp(status)) ? entry.id : nil
  }
}

/// What a look into a folder finds.
private struct FolderLook {
  var files: [ListedFile] = []
  var folders: [String] = []
  /// Whether there was nothing yet but folders, regular files, and what no walk looks at.
  var isUsual = true

  /// Whether a name is that of a folder or of a YAML file, and nothing unusual was met so far.
  mutating func takes(_ name: FolderName) -> Bool {
    if name.isHidden { return false }
    switch name.kind {
    case .folder: break
    case .regular, .fifo, .socket, .device:
      guard RelativePath.isYAMLName(name.bytes) else { return false }
      if name.kind != .regular { isUsual = false }
    case .link, .unknown: isUsual = false
    }
    return isUsual
  }
}

extension ArraySlice<UInt8> {
  /// Below 0 where it precedes another text by its bytes, above 0 where it follows.
  func order(to other: [UInt8]) -> Int {
    other.withUnsafeBufferPointer { order(to: $0) }
  }

  /// The same for a text in memory.
  func order(to other: UnsafeBufferPointer<UInt8>) -> Int {
    withUnsafeBytes { own in
      guard let first = own.baseAddress, let second = other.baseAddress else { return own.count - other.count }
      let order = memcmp(first, second, Swift.min(own.count, other.count))
      return order == 0 ? own.count - other.count : Int(order)
    }
  }
}

extension String {
  /// Whether it precedes another text by its bytes.
  func precedesByBytes(_ other: String) -> Bool {
    let isBefore = utf8.withContiguousStorageIfAvailable { first in
      other.utf8.withContiguousStorageIfAvailable { second in
        guard let left = first.baseAddress, let right = second.baseAddress else { return first.count < second.count }
        let order = memcmp(left, right, min(first.count, second.count))
        return order == 0 ? first.count < second.count : order < 0
      }
    }
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
