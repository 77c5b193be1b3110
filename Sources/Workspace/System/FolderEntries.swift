#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One name in a folder, and what stands under it.
struct FolderEntry: Hashable, Sendable {
  let name: [UInt8]
  /// The kind as the folder itself tells it; `unknown` where its file system does not.
  let kind: FileKind
}

extension OpenFile {
  /// The names in this folder, `.` and `..` left out, sorted by their bytes.
  func entries() throws(SystemError) -> [FolderEntry] {
    let copy = try OpenFile(Array(".".utf8), in: descriptor, flags: O_RDONLY | O_DIRECTORY)
    let descriptor = copy.release()
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      throw SystemError(ENOMEM)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = try Self.next(in: stream) {
      if entry.name != Array(".".utf8), entry.name != Array("..".utf8) { entries.append(entry) }
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private static func next(in stream: DirectoryStream) throws(SystemError) -> FolderEntry? {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw SystemError(errno) }
      return nil
    }
    let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      let start = UnsafeRawPointer(tuple).assumingMemoryBound(to: UInt8.self)
      return Array(
        UnsafeBufferPointer(start: start, count: strlen(UnsafeRawPointer(tuple).assumingMemoryBound(to: CChar.self))))
    }
    return FolderEntry(name: name, kind: FileKind(directoryType: Int(entry.pointee.d_type)))
  }

  /// Gives the descriptor away: it is then no longer closed here.
  consuming func release() -> Int32 {
    let descriptor = descriptor
    discard self
    return descriptor
  }
}

#if canImport(Darwin)
  private typealias DirectoryStream = UnsafeMutablePointer<DIR>
#else
  private typealias DirectoryStream = OpaquePointer
#endif

extension FileKind {
  fileprivate init(directoryType: Int) {
    switch directoryType {
    case Int(DT_REG): self = .regular
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_FIFO): self = .fifo
    case Int(DT_SOCK): self = .socket
    case Int(DT_CHR), Int(DT_BLK): self = .device
    default: self = .unknown
    }
  }
}
