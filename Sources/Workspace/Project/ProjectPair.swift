public import Escalation
public import MatrixLanguage
import Parallel
import Rules
public import Source

/// Two states of a project, each resolved with its own `sevc.yaml`; what both hold alike is read and parsed once.
public struct ProjectPair: Sendable {
  /// The files of both sides; what they have in common stands here once.
  public let sources: SourceFiles
  public let base: ProjectSide
  public let head: ProjectSide
}

/// One of two states of a project.
public struct ProjectSide: Sendable {
  public let settings: ProjectSettings
  public let project: Project
  /// What is not of the language; where there is any, the project cannot be compared.
  public let structureFindings: [Diagnostic]
  /// How many files hold documents.
  public let fileCount: Int
  /// What could not be read.
  public let failures: [ReadFailure]
  /// The folders below the sources that belong to another repository, and are not read.
  public let submodules: [String]
}

extension ProjectPair {
  /// Reads two states of a project.
  ///
  /// Where few of many files differ, the others are read only as far as they matter to those (``NarrowedFiles``).
  ///
  /// - Throws: Why nothing can be said of them: a `sevc.yaml` cannot be read, or no side holds a document.
  public init(
    base baseTree: any ProjectTree, head headTree: any ProjectTree, narrowing: Narrowing = .ofLargeProjects
  ) throws(CompilationFailure) {
    var files = ReadFiles()
    let (base, head) = try SideListing.both(baseTree, headTree, &files)
    let parted = PartedFiles(base, head)
    let likely =
      narrowing.isConsidered(ofFiles: head.listing.files.count)
      ? LikelyFiles.shared(among: parted.alike, of: head.tree) : nil
    var contents = SideContents(parted, base, head, &files)
    if let likely, narrowing.applies(to: contents, head) {
      for search in [LikelyFiles.Search.likely, .all] {
        guard let narrowed = NarrowedFiles(contents, head.tree, search, likely: likely, &files),
          let pair = ProjectPair(narrowed, base, head, &files), search == .all || pair.isToldWhole
        else { continue }
        self = pair
        return
      }
    }
    contents.readRest(base, head, &files)
    let baseSide = ProjectSide(base, files.readings(of: contents.base), contents.baseFailures)
    let headSide = ProjectSide(head, files.readings(of: contents.head), contents.headFailures)
    guard baseSide.hasContent || headSide.hasContent || !(baseSide.failures + headSide.failures).isEmpty else {
      throw .noDocuments(
        sources: head.settings.sourcePaths, failures: base.listing.failures + head.listing.failures)
    }
    self.init(sources: files.sources, base: baseSide, head: headSide)
  }

  /// Two states of which only a part is read; nil where that part alone does not tell all.
  private init?(_ narrowed: NarrowedFiles, _ base: SideListing, _ head: SideListing, _ files: inout ReadFiles) {
    let readings = files.narrowedReadings(of: [narrowed.base, narrowed.head], owners: narrowed.owners)
    // Each side has too little for several processors.
    let sides = parallelMap(Array(zip([base, head], readings))) { listing, readings in
      ProjectSide(listing, readings, [], workers: 1)
    }
    self.init(narrowed: sides[0], sides[1], files)
  }

  /// Two states of which only a part was read; nil where that part alone does not tell all.
  init?(narrowed baseSide: ProjectSide, _ headSide: ProjectSide, _ files: ReadFiles) {
    for side in [baseSide, headSide] where !side.structureFindings.isEmpty || !side.failures.isEmpty { return nil }
    self.init(sources: files.sources, base: baseSide, head: headSide)
  }
}

/// When not all files of two states are read.
public enum Narrowing: Sendable {
  /// Wherever the files that differ allow it; for tests.
  case always
  /// In a project of many files, where a mistake in a file that both sides hold is not looked for.
  case ofLargeProjects
  case never

  /// Reading all of so few files takes no time that anybody would notice.
  private static let manyFiles = 500

  /// Whether it may apply, as far as is known before files are read.
  func isConsidered(ofFiles count: Int) -> Bool {
    switch self {
    case .never: false
    case .always: true
    case .ofLargeProjects: count >= Self.manyFiles
    }
  }

  fileprivate func applies(to contents: SideContents, _ head: SideListing) -> Bool {
    self == .always || contents.differing.count * 4 < head.listing.files.count
  }
}

extension ProjectSide {
  fileprivate init(
    _ listing: SideListing, _ readings: [FileReading], _ failures: [ReadFailure], workers: Int = processorCount
  ) {
    self.init(
      listing.settings, readings, findings: listing.findings,
      failures: listing.failures + failures, submodules: listing.listing.submodules, workers: workers)
  }

  /// One state of a project, from what its files say.
  ///
  /// - Parameter resolver: Of the same files, where there is one already.
  init(
    _ settings: ProjectSettings, _ readings: [FileReading], resolver: Resolver? = nil, findings: [Diagnostic] = [],
    failures: [ReadFailure] = [], submodules: [String] = [], workers: Int = processorCount
  ) {
    var readings = readings
    let read = readings.flatMap(\.findings)
    let resolver = resolver ?? Resolver(readings)
    let matrices = parallelMap(changing: &readings, workers: workers) { resolver.resolveMatrices(of: &$0) }
    let (project, resolved) = resolver.project(of: matrices.flatMap(\.self))
    var levels = RuleLevels()
    let all = findings + levels.apply(settings, []) + read + resolved
    self.init(
      settings: settings, project: project,
      structureFindings: all.filter { Self.structureRules.contains($0.rule) }.cappedByFile(),
      fileCount: readings.count, failures: failures, submodules: submodules)
  }

  private static let structureRules = Set(RuleCatalogue.all.filter { $0.group == .structure }.map(\.id))

  /// Whether there is anything to compare.
  fileprivate var hasContent: Bool {
    !project.matrices.isEmpty || !project.drills.isEmpty || project.organization.range != .nowhere
      || !structureFindings.isEmpty
  }
}

/// What one side's `sevc.yaml` says, and which files that makes.
struct SideListing {
  let tree: any ProjectTree
  private(set) var settings = ProjectSettings()
  private(set) var findings: [Diagnostic] = []
  private(set) var listing: SourceListing

  /// One side, its files not listed yet.
  private init(settingsOf tree: any ProjectTree, _ files: inout ReadFiles) throws(CompilationFailure) {
    self.tree = tree
    listing = SourceListing(files: [], failures: [])
    if let result = tree.settings() { try readSettings(result, &files) }
  }

  /// Two sides, listed beside each other.
  static func both(
    _ base: any ProjectTree, _ head: any ProjectTree, _ files: inout ReadFiles
  ) throws(CompilationFailure) -> (base: SideListing, head: SideListing) {
    var base = try SideListing(settingsOf: base, &files)
    var head = try SideListing(settingsOf: head, &files)
    let headListing = Ahead { [head] in head.tree.list(head.settings.sourcePaths).ofDocuments }
    base.listing = base.tree.list(base.settings.sourcePaths).ofDocuments
    head.listing = headListing.value
    return (base, head)
  }

  private mutating func readSettings(
    _ result: Result<[UInt8], ReadFailure>, _ files: inout ReadFiles
  ) throws(CompilationFailure) {
    switch result {
    case .failure(let failure): throw .unreadableSettings(failure)
    case .success(let bytes):
      let id = files.add("sevc.yaml", bytes)
      let reading = SettingsReading(files.sources[id], as: id)
      if !reading.isYAML, let finding = reading.findings.first { throw .settingsAreNoYAML(finding, files.sources) }
      settings = reading.settings
      findings = reading.findings
    }
  }

  /// What stands in the way. A source that is not there holds nothing, on this side.
  var failures: [ReadFailure] { listing.failures.filter { $0.reason != .missing } }

  /// The name of each file's contents, in the order of the files.
  var contents: [ObjectID?] { listing.contents.isEmpty ? listing.files.map { _ in nil } : listing.contents }
}
