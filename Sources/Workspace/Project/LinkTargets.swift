import Rules

extension ProjectTree {
  /// The files that links of the project's documents may point at; looked at one by one, when a link names them.
  ///
  /// - Parameter overlays: Files that count as present, whatever the tree holds.
  func linkTargets(with overlays: [String: [UInt8]]) -> LinkTargets {
    LinkTargets { path in overlays[path] != nil || hasFile(at: path) }
  }
}

extension ProjectFolder {
  /// Whether a path below the folder is that of a file, links followed, that lies inside.
  func holdsFile(_ relativePath: String) -> Bool {
    guard RelativePath(relativePath) != nil, let target = try? realPath(absolutePath(of: relativePath)) else {
      return false
    }
    return holds(target) && (try? FileStatus.of(target).kind) == .regular
  }
}
