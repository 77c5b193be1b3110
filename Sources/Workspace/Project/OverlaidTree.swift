public import Escalation
public import MatrixLanguage

/// A tree in which one file is another, or gone.
public struct OverlaidTree: ProjectTree {
  private let tree: any ProjectTree
  private let path: String
  /// The file's contents; nil where it is gone.
  private let bytes: [UInt8]?

  public init(_ tree: any ProjectTree, at path: String, _ bytes: [UInt8]?) {
    self.tree = tree
    self.path = path
    self.bytes = bytes
  }

  public func settings() -> Result<[UInt8], ReadFailure>? {
    path == "sevc.yaml" ? bytes.map { .success($0) } : tree.settings()
  }

  public func list(_ sources: [String]) -> SourceListing {
    let listing = tree.list(sources)
    var files = listing.files.filter { $0 != path }
    if bytes != nil, Self.covers(path, sources) { files.append(path) }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return SourceListing(
      files: files, failures: listing.failures.filter { $0.path != path }, submodules: listing.submodules)
  }

  public func read(_ paths: [String]) -> [Result<[UInt8], ReadFailure>] {
    let others = paths.filter { $0 != path }
    var results = tree.read(others)[...]
    return paths.map { path in
      let missing = Result<[UInt8], ReadFailure>.failure(ReadFailure(path: path, reason: .missing))
      return path == self.path ? bytes.map { .success($0) } ?? missing : results.popFirst() ?? missing
    }
  }

  public func hasFile(at path: String) -> Bool {
    path == self.path ? bytes != nil : tree.hasFile(at: path)
  }

  public func drillHistory(
    of project: Project, _ settings: ProjectSettings, today: CalendarDate
  ) -> (history: DrillHistory, failures: [ReadFailure]) {
    tree.drillHistory(of: project, settings, today: today)
  }

  /// Whether a walk over the sources comes by a file of that path.
  private static func covers(_ path: String, _ sources: [String]) -> Bool {
    guard let path = RelativePath(path) else { return false }
    return sources.compactMap(Paths.normalized).contains { path == $0 || path.isFound(below: $0) }
  }
}
