#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What tells that a file has not been written to since.
struct FileStamp: Hashable, Sendable {
  /// Seconds and nanoseconds, each modulo 2³².
  var changed: SIMD2<UInt32>
  var modified: SIMD2<UInt32>
  /// The inode and the size, each modulo 2³².
  var inode: UInt32
  var size: UInt32
}

extension FileStamp {
  /// From what a call of the system says; nil where it fails, or speaks of no regular file.
  init?(_ look: (UnsafeMutablePointer<stat>) -> Int32) {
    var status = stat()
    guard look(&status) == 0, FileKind(mode: status.st_mode) == .regular else { return nil }
    self.init(status)
  }

  /// What the system says of a name in an open folder.
  init?(of name: FolderName, in folder: Int32) {
    self.init { fstatat(folder, name.start, $0, AT_SYMLINK_NOFOLLOW) }
  }

  init(_ status: stat) {
    #if canImport(Darwin)
      let (changed, modified) = (status.st_ctimespec, status.st_mtimespec)
    #else
      let (changed, modified) = (status.st_ctim, status.st_mtim)
    #endif
    self.init(
      changed: changed.stamp, modified: modified.stamp, inode: UInt32(truncatingIfNeeded: status.st_ino),
      size: UInt32(truncatingIfNeeded: status.st_size))
  }
}

extension OpenFile {
  /// What the system says of it now; nil where it is no regular file.
  var stamp: FileStamp? {
    FileStamp { fstat(descriptor, $0) }
  }
}

extension timespec {
  /// Seconds and nanoseconds, each modulo 2³².
  var stamp: SIMD2<UInt32> {
    [UInt32(truncatingIfNeeded: tv_sec), UInt32(truncatingIfNeeded: tv_nsec)]
  }
}
