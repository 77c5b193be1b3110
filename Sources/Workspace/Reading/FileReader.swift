#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads single files, regular ones only, and never waits for one.
public enum FileReader {
  /// The bytes read of a file of which nobody says how long it may be: 4 MiB, the language's limit, and the one byte
  /// that tells that a file is longer.
  public static let defaultLimit = 4 * 1024 * 1024 + 1

  /// Reads a file named on the command line, wherever it lies, through links.
  ///
  /// - Parameters:
  ///   - path: Absolute, or relative to the current folder.
  ///   - limit: How many bytes are read at most; the rest of a longer file stays unread.
  public static func read(_ path: String, limit: Int = defaultLimit) -> Result<[UInt8], ReadFailure> {
    do throws(ReadFailure.Reason) {
      return .success(try regularFile(path, limit: limit))
    } catch {
      return .failure(ReadFailure(path: path, reason: error))
    }
  }

  static func regularFile(
    _ path: String, limit: Int, followingLinks: Bool = true
  ) throws(ReadFailure.Reason) -> [UInt8] {
    do throws(SystemError) {
      let file = try open(path, followingLinks)
      return try file.bytes(size: try file.regularStatus().size, limit: max(limit, 1))
    } catch {
      throw reason(of: error, at: path)
    }
  }

  static func openRegularFile(_ path: String, followingLinks: Bool = true) throws(ReadFailure.Reason) -> OpenFile {
    do throws(SystemError) {
      let file = try open(path, followingLinks)
      _ = try file.regularStatus()
      return file
    } catch {
      throw reason(of: error, at: path)
    }
  }

  private static func open(_ path: String, _ followingLinks: Bool) throws(SystemError) -> OpenFile {
    try OpenFile(Array(path.utf8), flags: O_RDONLY | (followingLinks ? 0 : O_NOFOLLOW))
  }

  /// What the system's error means for this path. A socket cannot be opened at all, so its kind is asked for here.
  static func reason(of error: SystemError, at path: String) -> ReadFailure.Reason {
    switch error.code {
    case ENOENT, ENOTDIR: isLink(path) ? .danglingLink : .missing
    case ELOOP: .linkLoop
    case ENXIO: .notRegular((try? FileStatus.of(path).kind.name) ?? FileKind.unknown.name)
    default: .system(error)
    }
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileStatus.of(path, followingLinks: false))?.kind == .link
  }
}

extension OpenFile {
  /// What the system says of a regular file.
  ///
  /// - Throws: That it is none.
  fileprivate func regularStatus() throws(SystemError) -> FileStatus {
    let status = try status()
    guard status.kind == .regular else { throw SystemError(ENXIO) }
    return status
  }
}
