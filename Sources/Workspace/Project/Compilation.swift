import Credentials
public import Escalation
public import MatrixLanguage
public import Parallel
import Rules
public import Source

/// From a project's folder to one resolved project and everything that is wrong with it.
///
/// The stages, each a value that the next one takes: the folder is listed (``SourceListing``), every file is read into
/// what it says for itself (`FileReading`), the sayings are brought together (`Resolver`), and the rules look at the
/// whole (`Linter`). Files and matrices are worked on in parallel; what comes out depends on no order.
public struct Compilation: Sendable {
  public let settings: ProjectSettings
  /// Every file that was read, `sevc.yaml` among them, sorted by path.
  public let sources: SourceFiles
  public let project: Project
  /// When drills were held; empty where records were not to be read.
  public let drills: DrillHistory
  /// In the order of the files and the text.
  public let findings: [Diagnostic]
  /// How many findings comments silence.
  public let silenced: Int
  /// What could not be read.
  public let failures: [ReadFailure]
  /// How many files hold documents, and how many documents they hold.
  public let fileCount: Int
  public let documentCount: Int
}

/// What a compilation is asked for beside the folder.
public struct CompilationOptions: Sendable {
  /// The day on which the project is judged.
  public var today: CalendarDate
  /// Levels of rules, over those of `sevc.yaml`.
  public var levels: [(rule: RuleID, level: RuleLevel)] = []
  /// The bytes of files by path, in place of what the disk holds.
  public var overlays: [String: [UInt8]] = [:]
  /// Whether the overlays are all there is.
  public var readsOverlaysOnly = false
  /// Is told how far the compilation is.
  public var progress: Progress?
  /// When records are read for the drills in them.
  public var drillRecords = DrillRecords.whereRulesAsk

  public init(today: CalendarDate, progress: Progress? = nil) {
    self.today = today
    self.progress = progress
  }
}

/// When a compilation reads records for the drills in them; many records take a while.
public enum DrillRecords: Sendable {
  case never, whereRulesAsk, always
}

/// Why a project cannot be compiled at all.
public enum CompilationFailure: Error, Sendable {
  case unreadableSettings(ReadFailure)
  /// `sevc.yaml` is no YAML; the finding says where.
  case settingsAreNoYAML(Diagnostic, SourceFiles)
  /// No source holds a document.
  case noDocuments(sources: [String], failures: [ReadFailure])
}

extension Compilation {
  /// Compiles the project of a tree.
  ///
  /// - Throws: Why nothing can be said of it.
  public init(of tree: any ProjectTree, _ options: CompilationOptions) throws(CompilationFailure) {
    var loaded = try LoadedProject(tree, options)
    let sources = loaded.sources
    options.progress?.begin("reading files", of: loaded.documentFiles.count)
    var readings = parallelMap(loaded.documentFiles, telling: options.progress) { FileReading(sources[$0], as: $0) }
    let documentCount = readings.reduce(0) { $0 + $1.documents.count }
    let hasContent = readings.contains(where: \.hasContent)
    let resolver = Resolver(readings)
    let matrices = parallelMap(changing: &readings) { resolver.resolveMatrices(of: &$0) }
    let (project, resolved) = resolver.project(of: matrices.flatMap(\.self))
    var levels = RuleLevels()
    loaded.findings += levels.apply(loaded.settings, options.levels)
    let drills = loaded.drillHistory(of: project, tree, options, levels)
    let context = RuleContext(
      project: project, today: options.today, sources: sources,
      files: tree.linkTargets(with: options.overlays), drills: drills)
    let linter = Linter(context, levels: levels)
    options.progress?.begin("checking matrices", of: project.matrices.count)
    let found = parallelMap(project.matrices, telling: options.progress) { linter.check($0) }
    let checked = (found.flatMap(\.self) + linter.checkProject()).joined()
    let read = levels.applied(to: loaded.findings + readings.flatMap(\.findings))
    let comments = loaded.allowComments + readings.flatMap(\.allowComments)
    let judged = Suppressions(comments, levels: levels, today: options.today)
      .judge(read + resolved + checked, hasUnreadDocuments: project.hasUnreadDocuments)
    guard hasContent else {
      throw .noDocuments(
        sources: options.readsOverlaysOnly ? options.overlays.keys.sorted() : loaded.settings.sourcePaths,
        failures: loaded.failures)
    }
    self.init(
      settings: loaded.settings, sources: loaded.sources, project: project, drills: drills,
      findings: judged.findings.cappedByFile().map(\.withoutSecrets).sorted(by: Diagnostic.comesBefore),
      silenced: judged.silenced,
      failures: loaded.failures, fileCount: readings.count, documentCount: documentCount)
  }
}

/// The files of a project in memory, with its settings.
private struct LoadedProject {
  var settings = ProjectSettings()
  var sources = SourceFiles()
  /// The files that hold documents: all but `sevc.yaml`.
  var documentFiles: [FileID] = []
  var findings: [Diagnostic] = []
  /// The comments in `sevc.yaml` and `accepted.yaml` that may silence a finding.
  var allowComments: [AllowComment] = []
  var failures: [ReadFailure] = []

  init(_ tree: any ProjectTree, _ options: CompilationOptions) throws(CompilationFailure) {
    let settingsFile = try Self.settingsFile(of: tree, options)
    if let settingsFile { settings = SettingsReading(settingsFile, as: FileID(0)).settings }
    let overlays = options.overlays
    var files = overlays.map { SourceFile(path: $0.key, bytes: $0.value) }
    if let settingsFile, overlays[settingsFile.path] == nil { files.append(settingsFile) }
    if !options.readsOverlaysOnly {
      let listing = tree.list(settings.sourcePaths)
      failures = listing.failures.filter { overlays[$0.path] == nil }
      let paths = listing.files.filter { overlays[$0] == nil && !ProjectFiles.names.contains($0) }
      files += read(paths, of: tree)
      readAccepted(of: tree, unless: overlays, &files)
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    sources = SourceFiles(files)
    documentFiles = files.indices.filter { !ProjectFiles.names.contains(files[$0].path) }.map { FileID(UInt32($0)) }
    if let settingsFile { try readSettings(settingsFile) }
    if let index = files.firstIndex(where: { $0.path == AcceptedFile.name }) {
      let reading = AcceptanceReading(files[index], as: FileID(UInt32(index)))
      findings += reading.findings
      allowComments += reading.allowComments
    }
  }

  /// The files that can be read; the others are noted.
  private mutating func read(_ paths: [String], of tree: any ProjectTree) -> [SourceFile] {
    zip(paths, tree.read(paths)).compactMap { path, result in
      switch result {
      case .success(let bytes): return SourceFile(path: path, bytes: bytes)
      case .failure(let failure):
        failures.append(failure)
        return nil
      }
    }
  }

  /// Reads `accepted.yaml`, which is checked like every document.
  private mutating func readAccepted(
    of tree: any ProjectTree, unless overlays: [String: [UInt8]], _ files: inout [SourceFile]
  ) {
    guard overlays[AcceptedFile.name] == nil, let result = AcceptedFile.read(from: tree) else { return }
    switch result {
    case .success(let bytes): files.append(SourceFile(path: AcceptedFile.name, bytes: bytes))
    case .failure(let failure): failures.append(failure)
    }
  }

  /// Reads the settings once more, now that the place of their file is known.
  private mutating func readSettings(_ file: SourceFile) throws(CompilationFailure) {
    let index = sources.files.firstIndex { $0.path == file.path } ?? 0
    let reading = SettingsReading(file, as: FileID(UInt32(index)))
    if !reading.isYAML, let finding = reading.findings.first { throw .settingsAreNoYAML(finding, sources) }
    settings = reading.settings
    findings = reading.findings
    allowComments = reading.allowComments
  }

  /// When drills were held; read only where somebody asks.
  mutating func drillHistory(
    of project: Project, _ tree: any ProjectTree, _ options: CompilationOptions, _ levels: RuleLevels
  ) -> DrillHistory {
    let isAsked =
      switch options.drillRecords {
      case .never: false
      case .whereRulesAsk: levels.areDrillRecordsAskedFor(by: project)
      case .always: true
      }
    guard isAsked, !options.readsOverlaysOnly else { return DrillHistory() }
    let (history, unreadable) = tree.drillHistory(of: project, settings, today: options.today)
    failures += unreadable
    return history
  }

  private static func settingsFile(
    of tree: any ProjectTree, _ options: CompilationOptions
  ) throws(CompilationFailure) -> SourceFile? {
    if let bytes = options.overlays["sevc.yaml"] { return SourceFile(path: "sevc.yaml", bytes: bytes) }
    guard !options.readsOverlaysOnly, let settings = tree.settings() else { return nil }
    switch settings {
    case .success(let bytes): return SourceFile(path: "sevc.yaml", bytes: bytes)
    case .failure(let failure): throw .unreadableSettings(failure)
    }
  }
}
