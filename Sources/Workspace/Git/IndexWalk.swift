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

  /// A file, and what names its contents as far as the index still knows.
  typealias Found = (path: String, contents: ObjectID?)

  /// The files below the sources, sorted by their bytes; nil where one of them is not usual.
  func files(below sources: [String]) -> [Found]? {
    var folders = sources.compactMap(Paths.normalized).compactMap(\.text)
    guard folders.count == sources.count, Set(folders).count == folders.count, !hasNested(folders),
      folders.allSatisfy(isPlainFolder)
    else { return nil }
    var found: [Found] = []
    while !folders.isEmpty {
      var next: [String] = []
      for listing in parallelMap(folders, look) {
        guard let listing else { return nil }
        found += listing.files
        next += listing.folders
      }
      folders = next
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
  private func look(in folder: String) -> (files: [Found], folders: [String])? {
    var (files, folders): ([Found], [String]) = ([], [])
    let path = Array(project.absolutePath(of: folder).utf8)
    guard let open = try? OpenFile(path, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW), let entries = try? open.entries()
    else { return nil }
    var rest = tracked[tracked.range(below: Array((folder + "/").utf8))]
    for entry in entries where entry.name.first != UInt8(ascii: ".") {
      guard let name = String(validating: entry.name, as: UTF8.self) else { return nil }
      let path = "\(folder)/\(name)"
      switch entry.kind {
      case .folder: folders.append(path)
      case .regular:
        guard entry.isYAML else { continue }
        files.append((path, contents(of: entry.name, at: path, in: open.descriptor, &rest)))
      case .fifo, .socket, .device: if entry.isYAML { return nil }
      case .link, .unknown: return nil
      }
    }
    return (files, folders)
  }

  /// What the index still knows of a file; names come in the order of their bytes.
  private func contents(
    of name: [UInt8], at path: String, in folder: Int32, _ rest: inout ArraySlice<IndexEntry>
  ) -> ObjectID? {
    var path = path
    let entry = path.withUTF8 { path -> IndexEntry? in
      while let next = rest.first {
        let order = next.path.order(to: path)
        if order > 0 { return nil }
        rest.removeFirst()
        if order == 0 { return next }
      }
      return nil
    }
    guard let entry, entry.kind == .file else { return nil }
    var status = stat()
    let failed = withCString(name) { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) } != 0
    return !failed && isUnchanged(entry, FileStamp(status)) ? entry.id : nil
  }
}

extension FolderEntry {
  /// Whether the name ends as that of a YAML file.
  fileprivate var isYAML: Bool { RelativePath(names: [name]).hasYAMLName }
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
    var (first, second) = (self, other)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        guard let left = first.baseAddress, let right = second.baseAddress else { return first.count < second.count }
        let order = memcmp(left, right, min(first.count, second.count))
        return order == 0 ? first.count < second.count : order < 0
      }
    }
  }
}
