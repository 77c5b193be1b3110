#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Paths and streams that the command line names, which may lie anywhere.

extension ProjectRoot {
  /// The path below the project of something named from the current folder; empty for the project itself.
  ///
  /// A link stands for itself, as in a listing of the sources.
  ///
  /// - Throws: That it is missing, or lies outside the project.
  public func relativePath(of argument: String, mustExist: Bool) throws(ReadFailure) -> String {
    do throws(ReadFailure.Reason) {
      guard !argument.isEmpty else { throw .missing }
      let absolute = try Self.absolutePath(of: argument, mustExist: mustExist, inside: folder)
      guard folder.holds(absolute) else { throw .outsideProject }
      return String(absolute.dropFirst(folder.path == "/" ? 1 : folder.path.count).drop { $0 == "/" })
    } catch {
      throw ReadFailure(path: argument, reason: error)
    }
  }

  /// The absolute path of something named from the current folder, whether it exists or not.
  public func absolutePath(ofArgument argument: String) throws(ReadFailure) -> String {
    do throws(ReadFailure.Reason) {
      return Paths.join(try realPath("."), argument)
    } catch {
      throw ReadFailure(path: argument, reason: error)
    }
  }

  /// The path below the project of an absolute one, by its name alone; nil where it lies outside.
  public func pathBelow(_ absolutePath: String) -> String? {
    guard let path = Paths.normalized(String(absolutePath.drop { $0 == "/" })).map({ "/\($0)" }), folder.holds(path)
    else { return nil }
    return String(path.dropFirst(folder.path == "/" ? 1 : folder.path.count).drop { $0 == "/" })
  }

  private static func absolutePath(
    of argument: String, mustExist: Bool, inside project: ProjectFolder
  ) throws(ReadFailure.Reason) -> String {
    let here = try realPath(".")
    guard let written = Paths.normalized(String(Paths.join(here, argument).drop { $0 == "/" })) else {
      throw .outsideProject
    }
    let absolute = "/\(written)"
    guard let parent = Paths.parent(of: absolute) else { return absolute }
    if mustExist {
      guard (try? FileStatus.of(absolute, followingLinks: false)) != nil else { throw .missing }
      return Paths.join(try realPath(parent), Paths.name(of: absolute))
    }
    // What is only named may not exist: it is taken below the project where its folder is not there either.
    return (try? realPath(parent)).map { Paths.join($0, Paths.name(of: absolute)) }
      ?? project.absolutePath(of: argument)
  }
}

extension FileReader {
  /// Everything on standard input, but no more than a file may have and one byte.
  public static func readStandardInput(limit: Int = defaultLimit) -> Result<[UInt8], ReadFailure> {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let count = readBytes(STDIN_FILENO, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(ReadFailure(path: "<stdin>", reason: .system(SystemError(errno))))
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return .success(bytes)
  }
}

/// The system's `read`, which ``FileReader``'s own name hides.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
