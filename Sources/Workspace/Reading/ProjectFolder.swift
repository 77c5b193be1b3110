#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A project's folder, and the fence around it: what a pull request can write, paths and links alike, never leads out.
public struct ProjectFolder: Hashable, Sendable {
  /// The absolute path without links.
  public let path: String

  /// - Throws: Why the folder cannot be a project: it is missing, no folder, or its path is not UTF-8.
  public init(_ path: String) throws(ReadFailure) {
    do throws(ReadFailure.Reason) {
      self.path = try realPath(path)
      guard try Self.isFolder(path) else { throw .system(SystemError(ENOTDIR)) }
    } catch {
      throw ReadFailure(path: path, reason: error)
    }
  }

  /// Reads a file of the project; a link is followed where its target lies inside.
  ///
  /// - Parameters:
  ///   - relativePath: The path below the folder, such as ``FileFinder`` lists it.
  ///   - limit: How many bytes are read at most; the rest of a longer file stays unread.
  public func read(_ relativePath: String, limit: Int = FileReader.defaultLimit) -> Result<[UInt8], ReadFailure> {
    let path = absolutePath(of: relativePath)
    do throws(ReadFailure.Reason) {
      return .success(try FileReader.regularFile(path, limit: limit, followingLinks: false))
    } catch .linkLoop {
      return readLink(relativePath, limit: limit)
    } catch {
      return .failure(ReadFailure(path: relativePath, reason: error))
    }
  }

  private func readLink(_ relativePath: String, limit: Int) -> Result<[UInt8], ReadFailure> {
    do throws(ReadFailure.Reason) {
      let target = try linkTarget(absolutePath(of: relativePath))
      return .success(try FileReader.regularFile(target, limit: limit))
    } catch {
      return .failure(ReadFailure(path: relativePath, reason: error))
    }
  }

  /// Where a link leads in the end.
  ///
  /// - Throws: Why it may not be followed: it leads nowhere, in a circle, or out of the project.
  func linkTarget(_ path: String) throws(ReadFailure.Reason) -> String {
    let target = try realPath(path)
    guard holds(target) else { throw .outsideProject }
    return target
  }

  /// Whether an absolute path without links is the folder or lies in it.
  public func holds(_ absolutePath: String) -> Bool {
    Paths.isSame(absolutePath, orBelow: path)
  }

  /// The absolute path of a relative one.
  public func absolutePath(of relativePath: String) -> String {
    Paths.join(path, relativePath)
  }

  private static func isFolder(_ path: String) throws(ReadFailure.Reason) -> Bool {
    do {
      return try FileStatus.of(path).kind == .folder
    } catch {
      throw .system(error)
    }
  }
}

/// The absolute path without links, `.` and `..`.
///
/// - Throws: Why there is none: nothing stands there, its links run in a circle, or it is not UTF-8.
func realPath(_ path: String) throws(ReadFailure.Reason) -> String {
  guard let resolved = realpath(path, nil) else { throw FileReader.reason(of: SystemError(errno), at: path) }
  defer { free(resolved) }
  guard let text = String(validatingCString: resolved) else { throw .nameNotUTF8 }
  return text
}
