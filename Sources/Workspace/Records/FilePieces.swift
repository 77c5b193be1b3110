#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ProjectFolder {
  /// Reads a file of the project from its start to its end, a piece at a time; a link is followed where its target lies
  /// inside.
  ///
  /// - Parameter take: Gets each piece, and at the end an empty one that is the last.
  func readPieces(
    of relativePath: String, _ take: (_ piece: ArraySlice<UInt8>, _ isLast: Bool) -> Void
  ) throws(ReadFailure) {
    do throws(ReadFailure.Reason) {
      let path = absolutePath(of: relativePath)
      let file = try open(path)
      do throws(SystemError) {
        try file.readPieces(take)
      } catch {
        throw FileReader.reason(of: error, at: path)
      }
    } catch {
      throw ReadFailure(path: relativePath, reason: error)
    }
  }

  private func open(_ path: String) throws(ReadFailure.Reason) -> OpenFile {
    do throws(ReadFailure.Reason) {
      return try FileReader.openRegularFile(path, followingLinks: false)
    } catch .linkLoop {
      return try FileReader.openRegularFile(try linkTarget(path))
    }
  }
}

extension OpenFile {
  fileprivate func readPieces(_ take: (ArraySlice<UInt8>, Bool) -> Void) throws(SystemError) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var place = 0
    while true {
      let count = try retrying { pread(descriptor, &buffer, buffer.count, off_t(place)) }
      guard count > 0 else { break }
      place += count
      take(buffer[..<count], false)
    }
    take([], true)
  }
}
