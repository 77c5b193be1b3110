import ArgumentParser
import Drills
import Escalation
import JSON
import Reporting
import Source
import Workspace

/// `sevc who`: who is paged for an incident at an instant, in which order, and how.
struct WhoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who", abstract: "Say who is paged for an incident at an instant, in which order, and how.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: TodayOption

  @Argument(help: ArgumentHelp("The incident's id.", valueName: "incident"))
  var incident: String

  @Option(
    help: ArgumentHelp(
      "When it is detected: `2026-12-26T03:10 Europe/London`, or RFC 3339.", valueName: "instant"))
  var at: String

  @Option(help: ArgumentHelp("The matrix, where several have such an incident.", valueName: "name"))
  var matrix: String?

  @Option(help: "The form of the answer.")
  var format: Format = .text

  func run() throws {
    Console.ignoreBrokenPipes()
    let instant = try Instant(onCommandLine: at)
    let compilation = try compileToPlay(try common.root(), CompilationOptions(today: day.date), common, for: format)
    let project = compilation.project
    let place = try self.place(in: project)
    guard let scenario = Scenario(place.incident, of: place.matrix, in: project, detected: instant.secondsSinceEpoch)
    else { throw CommandFailure("the incident waits for an opening that never comes after \(quotedName(at))") }
    let report = PagingReport(Timeline(of: scenario), zone: instant.zone)
    switch format {
    case .text: Console.print(report.text())
    case .json: Console.print(report.json().prettyPrinted())
    }
  }

  /// The incident and its matrix.
  private func place(in project: Project) throws -> (matrix: Matrix, incident: Incident) {
    let places = try matrices(of: project).flatMap { matrix in
      (matrix.incidents?.value ?? []).map { (matrix: matrix, incident: $0) }
    }
    let named = places.filter { $0.incident.id.value.name == incident }
    if named.count > 1 {
      let names = named.map { "`\($0.matrix.header.name.value)`" }.joined(separator: ", ")
      throw CommandFailure(
        "\(quotedName(incident)) is an incident of several matrices: \(names); say which by --matrix")
    }
    guard let place = named.first else {
      throw unknownName(incident, "incident", among: places.map(\.incident.id.value.name))
    }
    return place
  }

  private func matrices(of project: Project) throws -> [Matrix] {
    guard let matrix else { return project.matrices }
    let named = project.matrices.filter { $0.header.name.value.name == matrix }
    guard !named.isEmpty else {
      throw unknownName(matrix, "matrix", among: project.matrices.map(\.header.name.value.name))
    }
    return named
  }
}

extension Instant {
  /// - Throws: What is wrong with it, with the form that is right.
  fileprivate init(onCommandLine text: String) throws {
    switch LocalInstant.parse(text).flatMap(Instant.resolve) {
    case .success(let instant): self = instant
    case .failure(let refusal):
      throw CommandFailure("--at: \(refusal.message)\(refusal.help.map { "; \($0)" } ?? "")")
    }
  }
}
