import ArgumentParser
import Digest
import Escalation
import MatrixLanguage
import Publishing
import Reporting
import Rules
import Source
import Workspace

/// `sevc build`: lint, then publish.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Check the matrices of a project, then publish runbooks and policies.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: TodayOption

  @Option(help: ArgumentHelp("The folder to publish to, over `sevc.yaml`.", valueName: "dir"))
  var to: String?

  @Option(help: ArgumentHelp("What to write, over `sevc.yaml`; repeatable.", valueName: "name"))
  var target: [BuildTarget] = []

  @Flag(help: "Write nothing; status 1 when what is published differs from what would be.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "The revision that is published: sources are linked at it, and pages tell the changes until then.",
      valueName: "rev"))
  var commit: String?

  func validate() throws {
    if commit?.isEmpty ?? false { throw ValidationError("--commit names a revision") }
  }

  func run() throws {
    Console.ignoreBrokenPipes()
    let root = try common.root()
    let commit = try commit(of: root)
    let line = ProgressLine(for: common)
    var options = CompilationOptions(today: day.date, progress: line.progress)
    options.drillRecords = .always
    let compilation = try line.during { try compile(root, options) }
    let isBroken = try tellFindings(compilation)
    let output = try OutputFolder(argument: to, compilation.settings, root)
    if isBroken { throw ExitStatus.found }
    var settings = settings(compilation, output, commit)
    if let commit, !settings.targets.isDisjoint(with: [.markdown, .mkdocs, .html]) {
      let names = compilation.project.matrices.map(\.header.name.value.name)
      settings.history = HistoryToPublish(root: root, revision: commit).read(of: names)
    }
    let (files, account) = line.during {
      Publication.print(compilation.project, settings: settings, telling: line.progress)
    }
    let losses = LossReport(account: account, sources: compilation.sources)
    losses.complain()
    guard losses.obstacles.isEmpty else { throw ExitStatus.found }
    let publisher = Publisher(folder: output.path)
    do throws(PublishFailure) {
      if check {
        report(
          try line.during("comparing files") { () throws(PublishFailure) in try publisher.check(files) }, in: output)
      } else {
        report(
          try line.during("publishing files") { () throws(PublishFailure) in try publisher.publish(files) }, in: output)
      }
    } catch {
      throw CommandFailure(error.message(folder: output.name))
    }
    if !check && !common.quiet { Console.print(losses.summary) }
  }

  /// The commit that is published, in full; where git knows nothing of the project, it is called what the user calls it.
  private func commit(of root: ProjectRoot) throws -> String? {
    guard let commit else { return nil }
    do throws(GitFailure) {
      return try root.commit(named: commit) ?? commit
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// Tells what was found, and whether there are errors, which publish nothing; a file that nobody could read ends the
  /// run.
  private func tellFindings(_ compilation: Compilation) throws -> Bool {
    for failure in compilation.failures { Console.complain(failure.message) }
    let report = Report(compilation, findings: compilation.findings)
    let isBroken = report.summary.errors > 0
    if isBroken || (!common.quiet && report.summary.warnings > 0) {
      var options = ReportOptions()
      options.color = common.colors
      options.summary = !common.quiet
      Console.print(report.rendered(as: .text, options))
    }
    if !compilation.failures.isEmpty { throw ExitStatus.couldNotRun }
    return isBroken
  }

  private func settings(
    _ compilation: Compilation, _ output: OutputFolder, _ commit: String?
  ) -> PublicationSettings {
    let publish = compilation.settings.publish?.value
    let asked = target.isEmpty ? publish?.targets?.value.map(\.value) ?? [] : target
    var settings = PublicationSettings(
      targets: asked.isEmpty ? [.markdown, .json] : Set(asked), baseURL: publish?.baseURL?.value,
      sourceURL: publish?.sourceURL?.value, commit: commit, projectPath: output.wayToProject,
      sources: compilation.sources)
    settings.losses = publish?.losses?.value ?? []
    settings.drills = compilation.drills
    return settings
  }

  private func report(_ differences: [PublishDifference], in output: OutputFolder) {
    for difference in differences { Console.tell("\(output.name)/\(difference.path) \(difference.kind.rawValue)") }
    if !differences.isEmpty { endRun(.found) }
  }

  private func report(_ outcome: PublishOutcome, in output: OutputFolder) {
    for remark in outcome.remarks { Console.complain(remark) }
    guard !common.quiet else { return }
    let counts = "\(outcome.written) written, \(outcome.unchanged) unchanged, \(outcome.removed) removed"
    Console.tell("published to \(output.name): \(counts)")
  }
}
