#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands under a name on disk.
enum FileKind: Hashable, Sendable {
  case regular
  case folder
  case link
  case fifo
  case socket
  case device
  case unknown

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .fifo
    case S_IFSOCK: self = .socket
    case S_IFCHR, S_IFBLK: self = .device
    default: self = .unknown
    }
  }

  /// The kind as a sentence names it.
  var name: String {
    switch self {
    case .regular: "a file"
    case .folder: "a folder"
    case .link: "a link"
    case .fifo: "a FIFO"
    case .socket: "a socket"
    case .device: "a device"
    case .unknown: "no regular file"
    }
  }
}

/// Which file it is, whatever names lead to it.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
}

/// What the system knows about a file.
struct FileStatus: Hashable, Sendable {
  let kind: FileKind
  let identity: FileIdentity
  /// The size in bytes.
  let size: Int
  /// The permission bits alone.
  let permissions: mode_t

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    size = Int(status.st_size)
    permissions = status.st_mode & 0o7777
  }

  /// The status of a path; without `followingLinks` that of the link itself.
  static func of(_ path: String, followingLinks: Bool = true) throws(SystemError) -> FileStatus {
    var status = stat()
    try retrying { followingLinks ? stat(path, &status) : lstat(path, &status) }
    return FileStatus(status)
  }
}
