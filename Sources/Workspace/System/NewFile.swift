#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ProjectFolder {
  /// Makes a file of the project with the folders above it, whole or not at all. What stands there stays.
  ///
  /// - Throws: Why it cannot be made: something stands there already, or a link leads out of the project.
  public func createFile(_ relativePath: String, with text: String) throws(ReadFailure) {
    do throws(ReadFailure.Reason) {
      let path = absolutePath(of: relativePath)
      guard let parent = Paths.parent(of: path), holds(path) else { throw .outsideProject }
      try makeFolders(to: parent)
      guard holds(try realPath(parent)) else { throw .outsideProject }
      do throws(SystemError) {
        try Workspace.createFile(at: path, with: Array(text.utf8))
      } catch {
        throw .system(error)
      }
    } catch {
      throw ReadFailure(path: relativePath, reason: error)
    }
  }

  /// Makes the folders that are missing; each is looked at before one is made in it, so that no link leads out.
  private func makeFolders(to folder: String) throws(ReadFailure.Reason) {
    guard !Paths.isSame(path, orBelow: folder), (try? FileStatus.of(folder)) == nil else { return }
    guard let parent = Paths.parent(of: folder) else { return }
    try makeFolders(to: parent)
    guard holds(try realPath(parent)) else { throw .outsideProject }
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw .system(SystemError(errno)) }
  }
}
