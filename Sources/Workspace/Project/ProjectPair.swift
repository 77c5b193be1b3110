public import MatrixLanguage
import Rules
public import Escalation
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
  /// - Throws: Why nothing can be said of them: a `sevc.yaml` cannot be read, or no side holds a document.
  public init(base: any ProjectTree, head: any ProjectTree) throws(CompilationFailure) {
    var files = FileTable()
    let baseListing = try SideListing(base, &files)
    let headListing = try SideListing(head, &files)
    let headFiles = SideFiles(headListing, head, &files)
    let baseFiles = SideFiles(baseListing, base, &files, sharing: headFiles)
    let sources = files.sources
    let ids = Array(Set(baseFiles.documents + headFiles.documents)).sorted { $0.index < $1.index }
    let readings = Dictionary(zip(ids, parallelMap(ids) { FileReading(sources[$0], as: $0) })) { first, _ in first }
    guard readings.values.contains(where: \.hasContent) else {
      throw .noDocuments(
        sources: headListing.settings.sourcePaths, failures: baseListing.listing.failures + headListing.listing.failures)
    }
    self.init(
      sources: sources, base: ProjectSide(baseListing, baseFiles, readings),
      head: ProjectSide(headListing, headFiles, readings))
  }
}

extension ProjectSide {
  fileprivate init(_ listing: SideListing, _ files: SideFiles, _ readings: [FileID: FileReading]) {
    var own = files.documents.compactMap { readings[$0] }
    let findings = own.flatMap(\.findings)
    let resolver = Resolver(own)
    let matrices = parallelMap(changing: &own) { resolver.resolveMatrices(of: &$0) }
    let (project, resolved) = resolver.project(of: matrices.flatMap(\.self))
    var levels = RuleLevels()
    let settingFindings = listing.findings + levels.apply(listing.settings, [])
    let structure = Set(RuleCatalogue.all.filter { $0.group == .structure }.map(\.id))
    self.init(
      settings: listing.settings, project: project,
      structureFindings: (settingFindings + findings + resolved).filter { structure.contains($0.rule) }
        .cappedByFile(), fileCount: files.documents.count,
      failures: listing.failures + files.failures, submodules: listing.listing.submodules)
  }
}

/// Files that are numbered as they come.
private struct FileTable {
  private(set) var sources = SourceFiles()

  mutating func add(_ path: String, _ bytes: [UInt8]) -> FileID {
    sources.add(SourceFile(path: path, bytes: bytes))
  }
}

/// What one side's `sevc.yaml` says, and which files that makes.
private struct SideListing {
  var settings = ProjectSettings()
  var findings: [Diagnostic] = []
  var listing: SourceListing

  init(_ tree: any ProjectTree, _ files: inout FileTable) throws(CompilationFailure) {
    if let result = tree.settings() {
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
    listing = tree.list(settings.sourcePaths)
    let isNamedSettings = listing.files.firstIndex(of: "sevc.yaml")
    if let isNamedSettings {
      listing.files.remove(at: isNamedSettings)
      if !listing.contents.isEmpty { listing.contents.remove(at: isNamedSettings) }
    }
  }

  /// What stands in the way; a source that is not there holds nothing, on this side.
  var failures: [ReadFailure] { listing.failures.filter { $0.reason != .missing } }
}

/// The files of one side, in the order of their paths.
private struct SideFiles {
  private(set) var documents: [FileID] = []
  private(set) var failures: [ReadFailure] = []
  /// By path: what names the contents, and where they stand in the table.
  private var known: [String: (contents: ObjectID?, id: FileID)] = [:]

  init(_ side: SideListing, _ tree: any ProjectTree, _ files: inout FileTable) {
    read(side.listing.files.map { ($0, nil) }, tree, &files)
    for (path, contents) in zip(side.listing.files, side.listing.contents) { known[path]?.contents = contents }
  }

  /// The files of a side of which another one holds some alike.
  init(_ side: SideListing, _ tree: any ProjectTree, _ files: inout FileTable, sharing other: SideFiles) {
    let contents = side.listing.contents.isEmpty ? side.listing.files.map { _ in nil } : side.listing.contents
    let places = zip(side.listing.files, contents).map { path, contents -> (String, FileID?) in
      guard let contents, let same = other.known[path], same.contents == contents else { return (path, nil) }
      return (path, same.id)
    }
    read(places, tree, &files, beside: other)
  }

  /// Reads the files whose place is not known yet.
  private mutating func read(
    _ places: [(path: String, id: FileID?)], _ tree: any ProjectTree, _ files: inout FileTable,
    beside other: SideFiles? = nil
  ) {
    var results = tree.read(places.filter { $0.id == nil }.map(\.path))[...]
    for (path, id) in places {
      if let id {
        documents.append(id)
        continue
      }
      switch results.popFirst() {
      case .success(let bytes)?:
        let same = other?.known[path].map(\.id).flatMap { files.sources[$0].bytes == bytes ? $0 : nil }
        let id = same ?? files.add(path, bytes)
        documents.append(id)
        known[path] = (nil, id)
      case .failure(let failure)?: failures.append(failure)
      case nil: return
      }
    }
  }
}
