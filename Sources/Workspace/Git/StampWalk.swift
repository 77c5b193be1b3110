import Parallel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A walk over a project's sources that notes the stamp of each file as it comes by: one look at every folder and one
/// at every file, on all processors.
///
/// It knows the usual alone: folders and regular files with names in UTF-8. Whatever else it meets it leaves to the
/// walks that know every case.
struct StampWalk: Sendable {
  /// A file, and what the system says of it; nil where it says nothing.
  struct File: Sendable {
    let path: String
    let stamp: FileStamp?
  }

  private let project: ProjectFolder

  init(_ project: ProjectFolder) {
    self.project = project
  }

  /// The files below the sources, sorted by their bytes; nil where one of them is not usual.
  func files(below sources: [String]) -> [File]? {
    var folders = sources.compactMap(Paths.normalized).compactMap(\.text)
    guard folders.count == sources.count, Set(folders).count == folders.count, !hasNested(folders),
      folders.allSatisfy(isPlainFolder)
    else { return nil }
    var found: [File] = []
    while !folders.isEmpty {
      var next: [String] = []
      for look in parallelMap(folders, look) {
        guard let look else { return nil }
        found += look.files
        next += look.folders
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
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
    guard let open = try? OpenFile(Array(project.absolutePath(of: folder).utf8), flags: flags) else { return nil }
    let (descriptor, prefix) = (open.descriptor, Array("\(folder)/".utf8))
    var look = FolderLook()
    let isRead: Void? = try? open.forEachName { look.take($0, prefix, in: descriptor) }
    guard isRead != nil, look.isUsual else { return nil }
    look.files.sort { $0.path.precedesByBytes($1.path) }
    return look
  }
}

/// What a look into a folder finds.
private struct FolderLook {
  var files: [StampWalk.File] = []
  var folders: [String] = []
  /// Whether there was nothing yet but folders, regular files, and what no walk looks at.
  private(set) var isUsual = true

  mutating func take(_ name: FolderName, _ prefix: [UInt8], in folder: Int32) {
    if name.isHidden { return }
    switch name.kind {
    case .folder: break
    case .regular where !RelativePath.isYAMLName(name.bytes): return
    case .regular: break
    case .fifo, .socket, .device, .link, .unknown: isUsual = false
    }
    guard isUsual, let path = String(ofPath: prefix + name.bytes) else {
      isUsual = false
      return
    }
    if name.kind == .folder {
      folders.append(path)
    } else {
      files.append(StampWalk.File(path: path, stamp: FileStamp(of: name, in: folder)))
    }
  }
}
