import MatrixLanguage

/// Whether a project's files are found in its older states as in the newest commit: by their paths below its sources.
///
/// That ends where an older `sevc.yaml` names other sources, and where links lead to files that lie elsewhere. What is
/// older still is compared as a whole.
struct HistoryGround {
  private let newest: NewestCommit
  private var isLeft: Bool

  init(_ newest: NewestCommit) {
    self.newest = newest
    isLeft = newest.listing.hasLinks
  }

  /// Where git is to look for what differs; everywhere where it is empty.
  var places: [String] { isLeft ? [] : newest.places }

  /// Takes note of the next older difference, and says of it on which ground it lies.
  mutating func take(_ difference: CommitDifference) -> CommitDifference {
    var difference = difference
    difference.isElsewhere = isLeft
    isLeft = isLeft || difference.files.contains(where: leavesGround)
    return difference
  }

  private func leavesGround(_ file: TreeDifference) -> Bool {
    guard let path = file.path.seen(from: newest.repository.prefix) else { return false }
    if path.bytes == NewestCommit.settingsPath { return file.isOdd || !hasSameSources(file.old) }
    return file.isOdd && newest.sources.contains { path == $0 || path.isFound(below: $0) }
  }

  /// Whether an older `sevc.yaml`, or none, names the same sources.
  private func hasSameSources(_ settings: ObjectID?) -> Bool {
    guard let settings else { return Self.sources(of: ProjectSettings()) == Set(newest.sources) }
    guard let object = try? newest.repository.objects.read([settings]).first else { return false }
    return Self.sources(of: ProjectSettings(plainlyFrom: object.bytes)) == Set(newest.sources)
  }

  private static func sources(of settings: ProjectSettings) -> Set<RelativePath> {
    Set(settings.sourcePaths.compactMap(Paths.normalized))
  }
}
