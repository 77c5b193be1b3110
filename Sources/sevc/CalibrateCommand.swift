import ArgumentParser
import Escalation
import Records
import Reporting
import Source
import Workspace

/// `sevc calibrate`: what the records suggest to promise instead.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate", abstract: "Propose targets and thresholds where incident records bear them out.",
    discussion: """
      A proposal is written only where asked for by --write, and only where it breaks no rule.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: TodayOption

  @Option(help: ArgumentHelp("The first day of detection that counts, in UTC.", valueName: "yyyy-mm-dd"))
  var since: CalendarDate?

  @Option(help: "The form of the report.")
  var format: CalibrationReport.Format = .text

  @Flag(help: "Write the proposals into the documents; every other byte stays.")
  var write = false

  func run() throws {
    Console.ignoreBrokenPipes()
    let root = try common.root()
    var options = CompilationOptions(today: day.date)
    options.drillRecords = .never
    let compilation = try compileToPlay(root, options, common, for: format)
    let reading = try RecordRun(of: root, compilation, RecordPeriod(since: since, today: day.date), common)
    let calibration = Calibration(from: reading.statistics)
    do throws(CompilationFailure) {
      let trial = try CalibrationTrial(of: calibration.proposals, in: root, compilation, options)
      try tell(calibration, trial, reading.findings, root)
    } catch {
      throw CommandFailure(error.line)
    }
    try reading.stop()
  }

  private func tell(
    _ calibration: Calibration, _ trial: CalibrationTrial, _ findings: RecordFindings, _ root: ProjectRoot
  ) throws(CompilationFailure) {
    let (files, written) = write ? try trial.changes() : ([], [])
    do throws(ReadFailure) {
      try root.replace(files)
    } catch {
      Console.complain("cannot write `\(error.path)`: \(error.reason.text)")
      endRun(.couldNotRun)
    }
    let proposals = trial.outcomes.enumerated().map { place, outcome in
      ReportedProposal(outcome, isWritten: write ? written.contains(place) : nil)
    }
    var options = ReportOptions()
    options.color = common.colors
    Console.print(CalibrationReport(calibration, proposals, findings: findings).rendered(as: format, options))
  }
}

extension ReportedProposal {
  fileprivate init(_ outcome: CalibrationTrial.Outcome, isWritten: Bool?) {
    self.init(
      outcome.proposal, path: outcome.path, position: outcome.position, changes: outcome.changes,
      findings: outcome.findings, obstacle: outcome.obstacle, isWritten: isWritten)
  }
}
