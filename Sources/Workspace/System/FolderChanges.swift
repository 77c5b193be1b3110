import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A call that changes the disk.
enum DiskChange: Hashable, Sendable {
  case makeFolder, create, write, link, sync, permit, rename, exchange, unlink, removeFolder
}

/// Where tests stand in for a disk that fails, or a process that is killed.
enum DiskFaults {
  /// Called before every change of the disk; what it throws is the change's failure.
  @TaskLocal static var beforeChange: (@Sendable (DiskChange) throws(SystemError) -> Void)?
}

private func change(_ change: DiskChange, _ call: () -> Int32) throws(SystemError) {
  try DiskFaults.beforeChange?(change)
  try retrying(call)
}

/// What is done to the names in one open folder. No name is ever followed through a link.
extension OpenFile {
  /// Opens a folder in this one.
  func folder(_ name: [UInt8]) throws(SystemError) -> OpenFile {
    try OpenFile(name, in: descriptor, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  }

  /// What stands under a name; `nil` where nothing does.
  func status(of name: [UInt8]) throws(SystemError) -> FileStatus? {
    var status = stat()
    do throws(SystemError) {
      try retrying { withCString(name) { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) } }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return FileStatus(status)
  }

  func makeFolder(_ name: [UInt8], permissions: mode_t = 0o777) throws(SystemError) {
    try change(.makeFolder) { withCString(name) { mkdirat(descriptor, $0, permissions) } }
  }

  /// Writes a new file; nothing may stand under its name.
  func create(_ name: [UInt8], _ bytes: [UInt8], syncing: Bool) throws(SystemError) {
    try DiskFaults.beforeChange?(.create)
    let file = try OpenFile(name, in: descriptor, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, permissions: 0o666)
    try DiskFaults.beforeChange?(.write)
    try file.write(bytes)
    if syncing { try file.sync() }
  }

  /// Waits until this file, or the names in this folder, have reached the medium.
  func sync() throws(SystemError) {
    try change(.sync) { fsync(descriptor) }
  }

  /// The same for everything on its file system, in one go.
  func syncFileSystem() throws(SystemError) {
    try change(.sync) { sevc_sync_filesystem(descriptor) }
  }

  func setPermissions(_ permissions: mode_t) throws(SystemError) {
    try change(.permit) { fchmod(descriptor, permissions) }
  }

  /// Gives a file, or a link itself, one more name.
  func link(_ name: [UInt8], to other: [UInt8], in folder: borrowing OpenFile) throws(SystemError) {
    let target = folder.descriptor
    try change(.link) { withCString(name) { old in withCString(other) { linkat(descriptor, old, target, $0, 0) } } }
  }

  /// Renames, and replaces what stands there.
  func rename(_ name: [UInt8], to other: [UInt8], in folder: borrowing OpenFile) throws(SystemError) {
    let target = folder.descriptor
    try change(.rename) { withCString(name) { old in withCString(other) { renameat(descriptor, old, target, $0) } } }
  }

  /// Lets two names change places in one step.
  func exchange(_ name: [UInt8], _ other: [UInt8]) throws(SystemError) {
    try change(.exchange) { withCString(name) { one in withCString(other) { sevc_exchange(descriptor, one, $0) } } }
  }

  func unlink(_ name: [UInt8]) throws(SystemError) {
    try change(.unlink) { withCString(name) { unlinkat(descriptor, $0, 0) } }
  }

  func removeFolder(_ name: [UInt8]) throws(SystemError) {
    try change(.removeFolder) { withCString(name) { unlinkat(descriptor, $0, AT_REMOVEDIR) } }
  }
}
