import ArgumentParser
import Escalation
import MatrixLanguage
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
    if dryRun, format != nil || !output.isEmpty {
      throw ValidationError("--dry-run shows a diff, which no --format and no --output holds: leave them out")
    }
    if since != nil, paths == ["-"] { throw ValidationError("--since compares a project, and standard input is none") }
    if fix, paths == ["-"] { throw ValidationError("--fix writes files, and standard input is none") }
  }

  func run() throws {
    Console.ignoreBrokenPipes()
    let root = try common.root()
    let scope = try ReportScope(paths, stdinPath: stdinPath, root: root)
    let line = ProgressLine(for: common)
    var options = CompilationOptions(today: day.date, progress: line.progress)
    options.levels = try rule.map { (try $0.settableRule(), $0.level) }
    options.overlays = scope.standardInput
    options.readsOverlaysOnly = scope.readsStandardInputOnly
    if dryRun { return try showFixes(root, options, scope) }
    let compilation = try fix ? fixed(root, options, scope) : line.during { try compile(root, options) }
    let report = try report(on: compilation, root, options, scope)
    let status = try tell(report, compilation.failures + scope.failures, root)
    tellVainPaths(scope, compilation)
    // Ends here, while the compilation is in use: taking a large project apart would only cost time.
    withExtendedLifetime(compilation) { endRun(status) }
  }

  /// What is told of a compilation: of the files that are spoken of, and what is new where that is asked.
  private func report(
    on compilation: Compilation, _ root: ProjectRoot, _ options: CompilationOptions, _ scope: ReportScope
  ) throws -> Report {
    let findings = compilation.findings.filter { scope.covers(compilation.sources[$0.range.file].path) }
    let formats = [format ?? .forEnvironment] + output.map(\.format)
    let known = try since.map { try Report(findingsOf: $0, root, options) }
    return Report(compilation, findings: findings, known: known, explainsRules: formats.contains(.sarif))
  }

  private func tell(_ report: Report, _ failures: [ReadFailure], _ root: ProjectRoot) throws -> ExitStatus {
    var options = ReportOptions()
    options.color = common.colors
    options.summary = !common.quiet
    options.toolVersion = SevcCommand.version
    options.pathPrefix = root.prefixInRepository
    let format = format ?? .forEnvironment
    Console.print(report.rendered(as: format, options))
    if format == .github { try writeStepSummary(report, options) }
    for output in output { try output.write(report, options) }
    return status(report.summary, failures)
  }

  /// A path below which nothing is checked would look as if all were well there.
  private func tellVainPaths(_ scope: ReportScope, _ compilation: Compilation) {
    guard !common.quiet else { return }
    let sources = compilation.settings.sourcePaths.map { "`\($0)`" }.joined(separator: ", ")
    for path in scope.vain(compilation.sources.files.map(\.path) + compilation.failures.map(\.path)) {
      Console.complain("`\(path)` holds no document of the sources (\(sources))")
    }
  }

  /// The status of a run that told what it found; names what could not be read.
  private func status(_ summary: ReportSummary, _ failures: [ReadFailure]) -> ExitStatus {
    for failure in failures { Console.complain(failure.message) }
    if !failures.isEmpty { return .couldNotRun }
    let isGated = summary.errors > 0 || (failOn == .warning && summary.warnings > 0)
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

  /// Shows the fixes as a diff; status 1 where there are any, and where they leave what sets it.
  private func showFixes(_ root: ProjectRoot, _ options: CompilationOptions, _ scope: ReportScope) throws {
    let run = try fixRun(root, options, scope)
    let diffs = run.changes.map { UnifiedDiff(from: $0.before, to: $0.after) }
    for diff in diffs { Console.print(diff.text) }
    if !common.quiet, diffs.contains(where: \.hidesSecrets) {
      Console.complain("of credentials the diff shows four characters: it is no patch to apply")
    }
    let left = try report(on: run.compilation, root, options, scope).summary
    if !common.quiet, left.errors + left.warnings > 0 { Console.complain("no fix mends \(left)") }
    let status = status(left, run.compilation.failures + scope.failures)
    throw status == .done && !run.changes.isEmpty ? ExitStatus.found : status
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

extension ReportFormat {
  /// `github` in GitHub's actions, else `text`.
  fileprivate static var forEnvironment: ReportFormat {
    environment("GITHUB_ACTIONS") == "true" ? .github : .text
  }
}
