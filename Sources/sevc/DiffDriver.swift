import Workspace

/// A call as git's external diff driver: `path old-file old-hex old-mode new-file new-hex new-mode`, and for a renamed
/// file its new path and a line of text (git(1), GIT_EXTERNAL_DIFF).
struct DiffDriverCall {
  let trees: ComparedTrees
  /// The file by its path in the repository, its old one first where it is renamed.
  let title: String

  /// Whether git calls: it numbers the paths that it has shown.
  static var isOne: Bool { environment("GIT_DIFF_PATH_COUNTER") != nil }

  /// Nil for a path in the middle of a merge, of which git tells the name alone, and for one outside the project.
  init?(_ arguments: [String], _ root: ProjectRoot) {
    guard arguments.count >= 7 else { return nil }
    let prefix = root.prefixInRepository
    let newPath = arguments.count > 7 ? arguments[7] : arguments[0]
    title = arguments[0] == newPath ? newPath : "\(arguments[0]) → \(newPath)"
    guard arguments[0].hasPrefix(prefix), newPath.hasPrefix(prefix) else { return nil }
    func tree(_ path: String, without other: String, _ file: String) -> any ProjectTree {
      let bytes = file == "/dev/null" ? nil : try? FileReader.read(file).get()
      let tree = OverlaidTree(root, at: String(other.dropFirst(prefix.count)), nil)
      return OverlaidTree(tree, at: String(path.dropFirst(prefix.count)), bytes)
    }
    trees = ComparedTrees(
      base: tree(arguments[0], without: newPath, arguments[1]),
      head: tree(newPath, without: arguments[0], arguments[4]),
      baseName: arguments[2], headName: arguments[5])
  }
}

extension ProjectRoot {
  /// The project of a file that git speaks of: git calls its drivers in the work tree's root, wherever the project lies.
  static func find(around arguments: [String]) throws(ReadFailure) -> ProjectRoot {
    let names = (arguments.count > 7 ? arguments[7] : arguments.first ?? "").split(separator: "/").dropLast()
    for count in stride(from: names.count, to: 0, by: -1) {
      if let root = try? find(from: names.prefix(count).joined(separator: "/")) { return root }
    }
    return try find()
  }
}
