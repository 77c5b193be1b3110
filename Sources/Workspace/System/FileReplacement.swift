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
  try throughTemporaryFile(target, bytes, mode: status.st_mode & 0o7777) { rename($0, target) }
}

/// Makes a new file, whole or not at all; what stands there stays.
func createFile(at path: String, with bytes: [UInt8]) throws(SystemError) {
  // A second name is given only where there is none yet, which `rename` would replace.
  try throughTemporaryFile(path, bytes, mode: 0o666 & ~processMask()) { link($0, path) }
}

/// Writes a file beside the one that it becomes. A signal takes effect once that is done, so that it leaves neither half
/// of the one nor the other.
///
/// - Parameter publish: Gives the temporary file its name; not 0 where it cannot.
private func throughTemporaryFile(
  _ path: String, _ bytes: [UInt8], mode: mode_t, _ publish: (_ temporary: String) -> Int32
) throws(SystemError) {
  let temporary = Paths.join(Paths.parent(of: path) ?? ".", ".\(Paths.name(of: path)).sevc-\(getpid())")
  try Interrupts.hold { () throws(SystemError) in
    defer { unlink(temporary) }
    try writeNewFile(bytes, to: temporary, mode: mode)
    guard publish(temporary) == 0 else { throw SystemError(errno) }
  }
}

/// The permissions that new files go without.
private func processMask() -> mode_t {
  let mask = umask(0o077)
  umask(mask)
  return mask
}

/// Writes a file through to the disk, with the permissions that it is to have.
private func writeNewFile(_ bytes: [UInt8], to path: String, mode: mode_t) throws(SystemError) {
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
