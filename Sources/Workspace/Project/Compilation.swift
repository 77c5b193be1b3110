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
    loaded.findings += levels.apply(loaded.settings, options.levels) + loaded.settings.placeFindings
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
