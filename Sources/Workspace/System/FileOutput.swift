#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a file that the command line or the environment names, in place of what was there or behind it.
///
/// A file appears whole, or the one that was there stays: neither a full disk nor Ctrl-C leaves half of one. What is no
/// file, such as a pipe, is written to as it is, and so is a file whose folder takes no new one.
public func writeFile(_ text: String, to path: String, appending: Bool = false) throws(SystemError) {
  let bytes = Array(text.utf8)
  guard !appending, isReplaceable(path) else { return try writeInto(path, bytes, appending: appending) }
  do throws(SystemError) {
    try putFile(at: path, bytes)
  } catch  where [EACCES, EPERM, EBUSY, EROFS].contains(error.code) {
    try writeInto(path, bytes, appending: false)
  }
}

/// Makes a folder that the command line names, with the folders above it; one that is there already stays.
public func makeFolder(_ path: String) throws(SystemError) {
  guard mkdir(path, 0o777) != 0 else { return }
  let code = errno
  if code == ENOENT, let parent = Paths.parent(of: path), parent != path {
    try makeFolder(parent)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError(errno) }
  } else if code != EEXIST {
    throw SystemError(code)
  }
}

/// Whether nothing stands there, or a regular file.
private func isReplaceable(_ path: String) -> Bool {
  var status = stat()
  if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFREG }
  return errno == ENOENT && lstat(path, &status) != 0
}

private func putFile(at path: String, _ bytes: [UInt8]) throws(SystemError) {
  var status = stat()
  if stat(path, &status) == 0 {
    try replaceFile(at: path, with: bytes)
  } else {
    try createFile(at: path, with: bytes)
  }
}

private func writeInto(_ path: String, _ bytes: [UInt8], appending: Bool) throws(SystemError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (appending ? O_APPEND : O_TRUNC), 0o644)
  guard descriptor >= 0 else { throw SystemError(errno) }
  defer { close(descriptor) }
  try writeAll(bytes, to: descriptor)
}
