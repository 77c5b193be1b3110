#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Puts new bytes in a file's place at one instant: a reader sees the old file or the new one, and so does who comes
/// after a crash. A link stays, and its target is replaced; who may read the file stays too.
func replaceFile(at path: String, with bytes: [UInt8]) throws(SystemError) {
  guard let resolved = realpath(path, nil) else { throw SystemError(errno) }
  defer { free(resolved) }
  var status = stat()
  guard stat(resolved, &status) == 0 else { throw SystemError(errno) }
  let target = String(cString: resolved)
  let temporary = "\(Paths.parent(of: target) ?? "/")/.\(Paths.name(of: target)).sevc-\(getpid())"
  do throws(SystemError) {
    try writeNewFile(bytes, to: temporary, mode: status.st_mode & 0o7777)
    guard rename(temporary, target) == 0 else { throw SystemError(errno) }
  } catch {
    unlink(temporary)
    throw error
  }
}

/// Writes a file through to the disk, with the permissions that it is to have.
func writeNewFile(_ bytes: [UInt8], to path: String, mode: mode_t) throws(SystemError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
  guard descriptor >= 0 else { throw SystemError(errno) }
  defer { close(descriptor) }
  try writeAll(bytes, to: descriptor)
  guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { throw SystemError(errno) }
}

/// Writes all bytes, however many calls it takes.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      throw SystemError(errno)
    }
    rest = rest.dropFirst(count)
  }
}
