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

/// A name as the system tells it, for as long as it does.
struct FolderName {
  /// Ends with a NUL.
  let start: UnsafePointer<CChar>
  let bytes: UnsafeBufferPointer<UInt8>
  let kind: FileKind

  fileprivate init(_ entry: UnsafePointer<dirent>) {
    let name = UnsafeRawPointer(entry).advanced(by: Self.offset)
    start = name.assumingMemoryBound(to: CChar.self)
    bytes = UnsafeBufferPointer(start: name.assumingMemoryBound(to: UInt8.self), count: strlen(start))
    kind = FileKind(directoryType: Int(entry.pointee.d_type))
  }

  private static let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

  /// Whether it stands for the folder itself or the one that holds it.
  fileprivate var isDots: Bool { isHidden && (bytes.count == 1 || bytes.elementsEqual("..".utf8)) }
}

extension OpenFile {
  /// The names in this folder, `.` and `..` left out, sorted by their bytes.
  func entries() throws(SystemError) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    try OpenFile(Array(".".utf8), in: descriptor, flags: O_RDONLY | O_DIRECTORY).forEachName { name in
      entries.append(FolderEntry(name: Array(name.bytes), kind: name.kind))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Goes through the names in this folder, `.` and `..` left out, in no order; the folder is held open meanwhile.
  consuming func forEachName(_ body: (FolderName) -> Void) throws(SystemError) {
    let descriptor = release()
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      throw SystemError(ENOMEM)
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(errno) }
        return
      }
      let name = FolderName(entry)
      if !name.isDots { body(name) }
    }
  }

  /// Gives the descriptor away: it is then no longer closed here.
  consuming func release() -> Int32 {
    let descriptor = descriptor
    discard self
    return descriptor
  }
}

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
