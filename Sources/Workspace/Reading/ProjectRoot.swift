/// Where the project is that a command works on.
public struct ProjectRoot: Hashable, Sendable {
  /// The project's folder.
  public let folder: ProjectFolder
  /// Whether it holds a `sevc.yaml`, readable or not.
  public let hasSettings: Bool
  /// The absolute path of the nearest `.git`, a folder or, in a linked work tree, a file.
  public let gitPath: String?

  /// Where the project lies in its repository, such as `team/`; empty where it is the repository, or in none.
  public var prefixInRepository: String {
    guard let gitPath, let repository = Paths.parent(of: gitPath), Paths.isSame(folder.path, orBelow: repository) else {
      return ""
    }
    let path = folder.path.dropFirst(repository == "/" ? 0 : repository.count).drop { $0 == "/" }
    return path.isEmpty ? "" : path + "/"
  }

  /// The project that a folder belongs to: the nearest folder upward with `sevc.yaml`, else the git work tree's root, else
  /// the folder itself.
  ///
  /// - Parameter start: Usually `.`.
  public static func find(from start: String = ".") throws(ReadFailure) -> ProjectRoot {
    let start = try ProjectFolder(start)
    let git = nearest(".git", upwardFrom: start.path) { $0 == .folder || $0 == .regular }
    let settings = nearest("sevc.yaml", upwardFrom: start.path) { $0 != .folder }
    return ProjectRoot(
      folder: try ProjectFolder(settings ?? git ?? start.path), hasSettings: settings != nil,
      gitPath: git.map { Paths.join($0, ".git") })
  }

  /// The project in a folder named by `--project`.
  public static func at(_ folder: String) throws(ReadFailure) -> ProjectRoot {
    let folder = try ProjectFolder(folder)
    let git = nearest(".git", upwardFrom: folder.path) { $0 == .folder || $0 == .regular }
    return ProjectRoot(
      folder: folder, hasSettings: holds("sevc.yaml", in: folder.path) { $0 != .folder },
      gitPath: git.map { Paths.join($0, ".git") })
  }

  /// The nearest folder upward that holds a name of the wanted kind.
  private static func nearest(_ name: String, upwardFrom start: String, _ isWanted: (FileKind) -> Bool) -> String? {
    var folder: String? = start
    while let current = folder {
      if holds(name, in: current, isWanted) { return current }
      folder = Paths.parent(of: current)
    }
    return nil
  }

  private static func holds(_ name: String, in folder: String, _ isWanted: (FileKind) -> Bool) -> Bool {
    guard let status = try? FileStatus.of(Paths.join(folder, name), followingLinks: false) else { return false }
    return isWanted(status.kind)
  }
}
