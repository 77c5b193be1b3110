/// What can be said of paths without asking the disk.
enum Paths {
  /// One path below another; an absolute one stands for itself.
  static func join(_ folder: String, _ path: String) -> String {
    if path.utf8.first == UInt8(ascii: "/") { return path }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + path : folder + "/" + path
  }

  /// Whether a path is the other or lies in it, both absolute and without links; compared by bytes, as the disk does.
  static func isSame(_ path: String, orBelow folder: String) -> Bool {
    let folder = folder == "/" ? [] : Array(folder.utf8)
    guard path.utf8.starts(with: folder) else { return false }
    let rest = path.utf8.dropFirst(folder.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "/")
  }

  /// The absolute path of the folder that holds it; `nil` for `/`.
  static func parent(of path: String) -> String? {
    guard path != "/", let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What follows the last slash.
  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// A relative path without empty parts, `.` and `..`; `nil` where it is absolute, leads out of its folder, or holds a NUL.
  static func normalized(_ path: String) -> RelativePath? {
    guard path.utf8.first != UInt8(ascii: "/"), !path.utf8.contains(0) else { return nil }
    var names: [[UInt8]] = []
    for name in path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init) where name != Array(".".utf8) {
      if name != Array("..".utf8) {
        names.append(name)
      } else if names.popLast() == nil {
        return nil
      }
    }
    return RelativePath(names: names)
  }
}
