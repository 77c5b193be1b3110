/// What was found in a project's sources.
public struct SourceListing: Hashable, Sendable {
  /// The files below the project's folder, `/` between names, sorted by their bytes, each once.
  public internal(set) var files: [String]
  /// What names the contents of each file, the same for the same contents in all trees of a repository; nil where only
  /// reading it can tell. Empty where nothing is known of any.
  var contents: [ObjectID?] = []
  /// What cannot be read, sorted by path; each is named on standard error, and the status is then 2.
  public let failures: [ReadFailure]
  /// The folders that belong to another repository, sorted; they are left out.
  public var submodules: [String] = []
  /// Whether links lead to some of the files. Known of revisions alone.
  var hasLinks = false
}

/// Lists the files of a project's sources.
public struct FileFinder: Sendable {
  public let project: ProjectFolder

  public init(_ project: ProjectFolder) {
    self.project = project
  }

  /// The files that the sources name, and all `*.yaml` and `*.yml` below the folders that they name.
  ///
  /// Hidden files and folders below a source are left out. Links to files are listed where they stay inside the project,
  /// links to folders are not followed.
  public func find(_ sources: [String]) -> SourceListing {
    find(sources, named: RelativePath.yamlSuffixes)
  }

  /// The same for files whose names end otherwise.
  func find(_ sources: [String], named suffixes: [String]) -> SourceListing {
    var walk = SourceWalk(project: project, suffixes: suffixes)
    for source in sources { walk.visit(source: source) }
    return SourceListing(
      files: walk.files.sorted().compactMap(\.text),
      failures: walk.failures.sorted { $0.key < $1.key }.map { ReadFailure(path: "\($0.key)", reason: $0.value) })
  }
}
