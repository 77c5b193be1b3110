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

  @Option(help: ArgumentHelp("Report only what this revision did not already have.", valueName: "rev"))
  var since: String?

  @Option(help: "The least grave finding that sets status 1.")
  var failOn: Diagnostic.Severity = .error

  @Option(help: ArgumentHelp("The level of a rule, over `sevc.yaml`; repeatable.", valueName: "id=level"))
  var rule: [RuleOption] = []

  @Flag(help: "Apply every safe fix in place.")
  var fix = false

  @Flag(help: "With --fix: show what would change, and write nothing.")
  var dryRun = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
    if since != nil, paths == ["-"] { throw ValidationError("--since compares a project, and standard input is none") }
    if fix, paths == ["-"] { throw ValidationError("--fix writes files, and standard input is none") }
  }

  func run() throws {
    Console.ignoreBrokenPipes()
    let root = try common.root()
    let scope = try ReportScope(paths, stdinPath: stdinPath, root: root)
    var options = CompilationOptions(today: day.date)
    options.levels = try rule.map { (try $0.settableRule(), $0.level) }
    options.overlays = scope.standardInput
    options.readsOverlaysOnly = scope.readsStandardInputOnly
    if dryRun { return try showFixes(root, options, scope) }
    let compilation = try fix ? fixed(root, options, scope) : compile(root, options)
    let findings = compilation.findings.filter { scope.covers(compilation.sources[$0.range.file].path) }
    let known = try since.map { try Report(findingsOf: $0, root, options) }
    let status = try report(
      Report(compilation, findings: findings, known: known), compilation.failures, root)
    // Ends here, while the compilation is in use: taking a large project apart would only cost time.
    withExtendedLifetime(compilation) { endRun(status) }
  }

  private func report(_ report: Report, _ failures: [ReadFailure], _ root: ProjectRoot) throws -> ExitStatus {
    var options = ReportOptions()
    options.color = common.colors
    options.summary = !common.quiet
    options.toolVersion = SevcCommand.version
    options.pathPrefix = root.prefixInRepository
    let format = format ?? .forEnvironment
    Console.print(report.rendered(as: format, options))
    if format == .github { try writeStepSummary(report, options) }
    for output in output { try output.write(report, options) }
    for failure in failures { Console.complain(failure.message) }
    if !failures.isEmpty { return .couldNotRun }
    let isGated = report.summary.errors > 0 || (failOn == .warning && report.summary.warnings > 0)
    return isGated ? .found : .done
  }

  /// GitHub shows ten findings a step: the whole table goes where it shows more, if it says where.
  private func writeStepSummary(_ report: Report, _ options: ReportOptions) throws {
    guard let path = environment("GITHUB_STEP_SUMMARY"), !path.isEmpty else { return }
    do throws(SystemError) {
      try writeFile(report.gitHubSummary(options), to: path, appending: true)
    } catch {
      throw CommandFailure("cannot write `\(path)`: \(error.reason)")
    }
  }

  /// Shows the fixes as a diff; status 1 where there are any.
  private func showFixes(_ root: ProjectRoot, _ options: CompilationOptions, _ scope: ReportScope) throws {
    let run = try fixRun(root, options, scope)
    for change in run.changes { Console.print(UnifiedDiff(from: change.before, to: change.after).text) }
    if !run.changes.isEmpty { throw ExitStatus.found }
  }

  /// The project once its fixes are written.
  private func fixed(
    _ root: ProjectRoot, _ options: CompilationOptions, _ scope: ReportScope
  ) throws -> Compilation {
    let run = try fixRun(root, options, scope)
    do throws(ReadFailure) {
      try run.write(to: root)
    } catch {
      throw CommandFailure("cannot write `\(error.path)`: \(error.reason.text)")
    }
    if !common.quiet { for change in run.changes { Console.complain("fixed \(change.after.path)") } }
    return run.compilation
  }

  private func fixRun(_ root: ProjectRoot, _ options: CompilationOptions, _ scope: ReportScope) throws -> FixRun {
    do throws(CompilationFailure) {
      return try FixRun(of: root, options, in: scope.covers)
    } catch {
      throw CommandFailure(error.line)
    }
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
  var line: String {
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
  ///
  /// - Parameter known: What another report told already.
  init(_ compilation: Compilation, findings: [Diagnostic], known: Report? = nil) {
    self.init(
      findings, in: compilation.sources, rules: .all,
      summary: ReportSummary(compilation.project, files: compilation.fileCount, silenced: compilation.silenced),
      known: known)
  }
}

extension ReportSummary {
  /// The counts of a project.
  init(_ project: Project, files: Int, silenced: Int = 0) {
    let incidents = project.matrices.reduce(0) { $0 + ($1.incidents?.value.count ?? 0) }
    self.init(files: files, matrices: project.matrices.count, incidents: incidents, silenced: silenced)
  }
}

extension [RuleDescription] {
  /// The whole catalogue.
  static var all: [RuleDescription] { RuleCatalogue.all.map(RuleDescription.init) }
}

extension RuleDescription {
  init(_ rule: Rule) {
    self.init(
      rule.id, level: Level(rawValue: rule.level.rawValue) ?? .error, summary: rule.summary, help: rule.rationale,
      helpMarkdown: rule.markdownHelp, findsSecrets: rule.findsSecrets)
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

  /// The rule, if it is one whose level can be set.
  func settableRule() throws -> RuleID {
    guard try sevc.rule(named: rule.name).isSettable else {
      throw CommandFailure("`\(rule)` is a structure finding, which is always an error")
    }
    return rule
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
