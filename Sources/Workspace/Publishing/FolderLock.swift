#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How builds keep out of each other's way: a lock on an open folder, which leaves nothing behind and ends with its
/// process, however that ends.
enum FolderLock {
  private static let pause: useconds_t = 20_000

  /// Waits for the lock; it is held for as long as the folder is open.
  ///
  /// - Returns: `false` where the file system knows no locks on folders.
  /// - Throws: ``PublishFailure/busy`` when others held it for too long.
  static func acquire(
    _ folder: borrowing OpenFile, exclusive: Bool, patience: Duration
  ) throws(PublishFailure) -> Bool {
    let deadline = ContinuousClock.now + patience
    while true {
      if flock(folder.descriptor, (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 { return true }
      let code = errno
      guard code == EWOULDBLOCK || code == EINTR else { return false }
      if ContinuousClock.now >= deadline { throw .busy }
      usleep(pause)
    }
  }
}
