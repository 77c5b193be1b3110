import ArgumentParser
import Escalation
import MatrixLanguage
import Records
import Reporting
import Workspace

/// `sevc report`: what happened, against what was promised.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Tell from incident records how promises were kept.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: TodayOption

  @Option(help: ArgumentHelp("The first day of detection that counts, in UTC.", valueName: "yyyy-mm-dd"))
  var since: CalendarDate?

  @Option(help: "The form of the report.")
  var format: RecordReport.Format = .text

  func run() throws {
    Console.ignoreBrokenPipes()
    let root = try common.root()
    let compilation = try compileToPlay(root, CompilationOptions(today: day.date), common, for: format)
    let reading = try RecordRun(of: root, compilation, RecordPeriod(since: since, today: day.date), common)
    var options = ReportOptions()
    options.color = common.colors
    Console.print(
      RecordReport(RecordSummary(of: reading.statistics), findings: reading.findings)
        .rendered(as: format, options))
    let tellsApart = format == .markdown || format == .html
    if tellsApart { for line in reading.findings.lines { Console.complain(line) } }
    try reading.stop()
  }
}

/// One reading of a project's records.
struct RecordRun {
  let statistics: RecordStatistics
  let findings: RecordFindings
  private let failures: [ReadFailure]

  /// - Throws: That there are no records.
  init(
    of root: ProjectRoot, _ compilation: Compilation, _ period: RecordPeriod, _ common: CommonOptions
  ) throws {
    var files = RecordFiles(of: root, compilation.settings)
    guard !files.paths.isEmpty || !files.failures.isEmpty else {
      let places = compilation.settings.recordPaths.map { "`\($0)`" }.joined(separator: ", ")
      throw CommandFailure("no incident records in \(places)")
    }
    var statistics = RecordStatistics(of: compilation.project, period)
    let line = ProgressLine(for: common)
    findings = line.during { files.read(telling: line.progress) { statistics.add($0) } }
    self.statistics = statistics
    failures = files.failures
  }

  /// Ends the run where something could not be read, or was wrong.
  func stop() throws {
    for failure in failures { Console.complain(failure.message) }
    if !failures.isEmpty { throw ExitStatus.couldNotRun }
    if findings.count > 0 { throw ExitStatus.found }
  }
}
