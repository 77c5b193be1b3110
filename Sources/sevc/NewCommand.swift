import ArgumentParser
import Escalation
import Generation
import Workspace

/// `sevc new`: a matrix to begin with.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a complete starting matrix from what a service is like.",
    discussion: "What is left out is asked for on a terminal.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: TodayOption
  @OptionGroup var answers: ProfileAnswers

  @Option(
    help: ArgumentHelp("An organization of the project, whose owners and severities are used.", valueName: "file"))
  var org: String?

  @Flag(help: "Show the choices, and write nothing.")
  var list = false

  func run() throws {
    Console.ignoreBrokenPipes()
    if list { return Console.print(ProfileQuestion.choices) }
    let profile = try answers.profile()
    let project = try NewMatrixPlace(named: profile.name, in: try common.root(), on: day.date)
    let matrix = StartingMatrix(profile, in: try project.surroundings(organization: org), on: day.date)
    try project.check(matrix.text)
    try project.write(matrix.text)
    guard !common.quiet else { return }
    let count = matrix.placeholderCount
    Console.tell("wrote \(project.path)")
    if count > 0 {
      let addresses = count == 1 ? "1 address" : "\(count) addresses"
      Console.print("\(addresses) to fill in: `sevc lint` names each\n")
    }
  }
}
