import ArgumentParser
import Drills
import Escalation
import Reporting
import Source
import Workspace

/// `sevc drill`: plays the drills, and checks what they expect.
struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: "Play the drills of a project as tests.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: TodayOption

  @Argument(help: ArgumentHelp("The drills to play; all where left out.", valueName: "name"))
  var names: [String] = []

  @Option(help: "The form of the report.")
  var format: DrillReportFormat = .text

  @Flag(help: "Draw the timeline of every drill.")
  var show = false

  @Flag(help: "Say which incidents and escalation steps no drill reaches.")
  var coverage = false

  @Option(help: ArgumentHelp("Status 1 where the drills reach less of them.", valueName: "percent"))
  var minCoverage: Percentage?

  func run() throws {
    Console.ignoreBrokenPipes()
    let compilation = try compileToPlay(try common.root(), CompilationOptions(today: day.date), common, for: format)
    let outcomes = try drills(of: compilation.project).map { DrillOutcome(of: $0, in: compilation.project) }
    let reached = DrillCoverage(of: compilation.project, by: outcomes)
    var report = DrillReport(outcomes, in: compilation.sources)
    report.showsTimelines = show
    report.coverage = coverage || minCoverage != nil ? reached : nil
    var options = ReportOptions()
    options.color = common.colors
    options.summary = !common.quiet
    Console.print(report.rendered(as: format, options))
    let isTooLittle = minCoverage.map { !reached.reaches(percent: $0.value) } ?? false
    if isTooLittle, let minCoverage { Console.complain("the drills reach less than \(minCoverage.written)%") }
    if report.failedCount > 0 || isTooLittle { throw ExitStatus.found }
  }

  /// The drills that were asked for.
  private func drills(of project: Project) throws -> [Drill] {
    let known = project.drills.map(\.header.name.value.name)
    if let unknown = names.first(where: { !known.contains($0) }) {
      throw unknownName(unknown, "drill", among: known)
    }
    return names.isEmpty ? project.drills : project.drills.filter { names.contains($0.header.name.value.name) }
  }
}

/// A percentage on the command line: `80` or `80%`, from 0 to 100.
struct Percentage: ExpressibleByArgument {
  let value: Double
  /// Without the sign.
  let written: String

  init?(argument: String) {
    written = argument.hasSuffix("%") ? String(argument.dropLast()) : argument
    guard let value = Double(written), (0...100).contains(value) else { return nil }
    self.value = value
  }
}
