import Escalation
import MatrixLanguage
import Rules
import Source

/// The files of a project in memory, with its settings.
struct LoadedProject {
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
