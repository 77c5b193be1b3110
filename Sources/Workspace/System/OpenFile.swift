#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file or folder held open; closed when the value goes.
struct OpenFile: ~Copyable {
  let descriptor: Int32

  /// Takes over an open descriptor.
  init(owning descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Opens a name below an open folder, or a path below the current one with `AT_FDCWD`.
  ///
  /// Never waits: a FIFO without a writer opens at once, and is then refused by its ``status()``.
  init(_ path: [UInt8], in folder: Int32 = AT_FDCWD, flags: Int32, permissions: mode_t = 0) throws(SystemError) {
    descriptor = try retrying {
      withCString(path) { openat(folder, $0, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, permissions) }
    }
  }

  deinit {
    close(descriptor)
  }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    try retrying { fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// The file's bytes, at most `limit`.
  ///
  /// The size is only a hint: a file that grows or shrinks meanwhile is read as far as it then goes.
  func bytes(size: Int, limit: Int) throws(SystemError) -> [UInt8] {
    // One byte more than expected, so that one short read tells the end.
    let expected = min(max(size, 0), limit - 1) + 1
    let bytes = try prefix(expected, endingAt: expected - 1)
    return bytes.count == expected && expected < limit ? try prefix(limit) : bytes
  }

  /// The first bytes of the file; the end that is expected is asked for no second time.
  private func prefix(_ capacity: Int, endingAt end: Int? = nil) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      do throws(SystemError) {
        while count < capacity, let place = buffer.baseAddress {
          let read = try retrying { pread(descriptor, place + count, capacity - count, off_t(count)) }
          count += read
          if read == 0 || count == end { break }
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all bytes at the current place.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      written += try retrying {
        bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written) }
      }
    }
  }
}

/// `write(2)`, under a name that a method of the same name does not hide.
private func systemWrite(_ descriptor: Int32, _ place: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, place, count)
}
