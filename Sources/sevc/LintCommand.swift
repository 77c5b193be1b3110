import ArgumentParser
import Escalation
import Reporting
import Rules
import Source
import Workspace

/// `sevc lint`: parse, resolve, check.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check the matrices of a project.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: TodayOption

  @Argument(help: "Files and folders to report on; `-` reads one file from standard input.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("The name of what standard input holds.", valueName: "path"))
  var stdinPath: String?

  @Option(help: "The form of the report; `github` in GitHub's actions where left out.")
  var format: ReportFormat?

  @Option(
    help: ArgumentHelp("Another form beside, written to a file; repeatable.", valueName: "format=file"))
  var output: [ReportOutput] = []

  @Option(help: "The least grave finding that sets status 1.")
  var failOn: Diagnostic.Severity = .error

  @Option(help: ArgumentHelp("The level of a rule, over `sevc.yaml`; repeatable.", valueName: "id=level"))
  var rule: [RuleOption] = []

  func run() throws {
    Console.ignoreBrokenPipes()
    let root = try common.root()
    var options = CompilationOptions(today: day.date)
    options.levels = rule.map { ($0.rule, $0.level) }
    let scope = try ReportScope(paths, stdinPath: stdinPath, root: root)
    options.overlay = scope.standardInput
    options.readsOverlayOnly = scope.readsStandardInputOnly
    let compilation = try compile(root, options)
    let report = Report(compilation, findings: compilation.findings.filter { scope.covers(compilation.sources[$0.range.file].path) })
    var reportOptions = ReportOptions()
    reportOptions.color = common.colors
    reportOptions.summary = !common.quiet
    reportOptions.toolVersion = SevcCommand.version
    Console.print(report.rendered(as: format ?? .forEnvironment, reportOptions))
    for output in output { try output.write(report, reportOptions) }
    for failure in compilation.failures { Console.complain(failure.message) }
    if !compilation.failures.isEmpty { throw ExitStatus.couldNotRun }
    let isGated = report.summary.errors > 0 || (failOn == .warning && report.summary.warnings > 0)
    if isGated { throw ExitStatus.found }
  }
}

/// Compiles a project, or ends with what stands in the way.
func compile(_ root: ProjectRoot, _ options: CompilationOptions) throws -> Compilation {
  do throws(CompilationFailure) {
    return try Compilation(of: root, options)
  } catch {
    throw CommandFailure(error.line)
  }
}

extension CompilationFailure {
  /// The reason in one line.
  fileprivate var line: String {
    switch self {
    case .unreadableSettings(let failure): return failure.message
    case .settingsAreNoYAML(let finding, let sources):
      let file = sources[finding.range.file]
      let position = LineIndex(file).position(at: finding.range.start)
      return "\(file.path):\(position.line):\(position.column): \(finding.message)"
    case .noDocuments(let sources, let failures):
      if let failure = failures.first { return failure.message }
      return "no document in \(sources.map { "`\($0)`" }.joined(separator: ", "))"
    }
  }
}

extension Report {
  /// The report of a compilation, on some of its findings.
  init(_ compilation: Compilation, findings: [Diagnostic]) {
    let incidents = compilation.project.matrices.reduce(0) { $0 + ($1.incidents?.value.count ?? 0) }
    self.init(
      findings, in: compilation.sources, rules: RuleCatalogue.all.map(RuleDescription.init),
      summary: ReportSummary(
        files: compilation.fileCount, matrices: compilation.project.matrices.count, incidents: incidents,
        silenced: compilation.silenced))
  }
}

extension RuleDescription {
  init(_ rule: Rule) {
    self.init(rule.id, level: Level(rawValue: rule.level.rawValue) ?? .error, summary: rule.summary, help: rule.rationale)
  }
}

extension ReportFormat {
  /// `github` in GitHub's actions, else `text`.
  fileprivate static var forEnvironment: ReportFormat {
    environment("GITHUB_ACTIONS") == "true" ? .github : .text
  }
}

/// `ID=LEVEL`
struct RuleOption: ExpressibleByArgument {
  var rule: RuleID
  var level: RuleLevel

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let level = RuleLevel(rawValue: parts[1]) else { return nil }
    rule = RuleID(parts[0])
    self.level = level
  }
}

/// `FORMAT=FILE`
struct ReportOutput: ExpressibleByArgument {
  var format: ReportFormat
  var path: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let format = ReportFormat(rawValue: parts[0]) else { return nil }
    self.format = format
    path = parts[1]
  }

  func write(_ report: Report, _ options: ReportOptions) throws {
    var plain = options
    plain.color = false
    do throws(SystemError) {
      try writeFile(report.rendered(as: format, plain), to: path)
    } catch {
      throw CommandFailure("cannot write `\(path)`: \(error.reason)")
    }
  }
}
