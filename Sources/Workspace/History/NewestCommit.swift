import MatrixLanguage
import Source

/// The project as the newest commit of a history holds it, not read yet.
struct NewestCommit: Sendable {
  let id: ObjectID
  let repository: Repository
  let settings: ProjectSettings
  /// Below which the project's files lie.
  let sources: [RelativePath]
  let listing: SourceListing
  /// Where git is to look for what differs; everywhere where it is empty.
  let places: [String]
  private let workTree: WorkTree?

  static let settingsPath = Array("sevc.yaml".utf8)

  init(_ id: ObjectID, of root: ProjectRoot, in repository: Repository) throws(GitFailure) {
    self.id = id
    self.repository = repository
    // First, since its index spares git the question which files the commit holds.
    workTree = repository.isBare ? nil : try? WorkTree(of: root, in: repository)
    let tree = try RevisionTree(id, in: repository)
    settings = tree.plainSettings
    sources = settings.sourcePaths.compactMap(Paths.normalized)
    listing = tree.list(settings.sourcePaths).ofDocuments
    // To ask of every entry of a folder whether it lies there takes longer than to leave out the little that does not.
    let isMost = listing.files.count * 2 > workTree?.trackedInAll ?? .max
    places = isMost ? [] : ["sevc.yaml"] + sources.compactMap(\.text)
  }

  /// The files in which such a text stands, with the names of their contents, and those of all others'.
  func files(
    where texts: SharedTexts
  ) throws(GitFailure) -> (found: [RelativePath: ObjectID], others: Set<ObjectID>) {
    try BlobSearch(repository, workTree).files(of: listing, where: texts)
  }
}
