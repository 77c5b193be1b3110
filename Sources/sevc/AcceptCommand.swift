import ArgumentParser
import Comparison
import Escalation
import MatrixLanguage
import Source
import Workspace

/// `sevc accept`: records that a change is intended.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Record an intended change in accepted.yaml, so that the gate lets it through.",
    discussion: "The change is looked for where `sevc diff` without a revision shows it.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: TodayOption

  @Argument(help: "The 16 digits that `sevc diff` shows with the change.")
  var fingerprint: String

  @Option(help: ArgumentHelp("Why the change is intended.", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("The last day on which it counts.", valueName: "yyyy-mm-dd"))
  var until: CalendarDate?

  func validate() throws {
    if !reason.contains(where: { !$0.isWhitespace }) { throw ValidationError("--reason says why, in words") }
  }

  func run() throws {
    Console.ignoreBrokenPipes()
    let root = try common.root()
    let accepted = try AcceptedChanges(in: root)
    try accepted.stopAtErrors()
    let change = try findChange(root)
    let bytes = AcceptanceFile.adding(
      Acceptance(reason: reason, until: until), of: change, to: accepted.list, in: accepted.file)
    do throws(ReadFailure) {
      try AcceptedFile.write(bytes, to: root)
    } catch {
      throw CommandFailure("cannot write `\(error.path)`: \(error.reason.text)")
    }
    if !common.quiet { Console.print("accepted: \(change.message)\n") }
  }

  private func findChange(_ root: ProjectRoot) throws -> Change {
    let trees = try ComparedTrees(asked: nil, of: root)
    let pair = try readPair(trees.base, trees.head)
    guard let change = pair.comparison(on: day.date).changes.first(where: { $0.fingerprint == fingerprint }) else {
      throw CommandFailure("no change has the fingerprint `\(fingerprint)`; `sevc diff` shows those that there are")
    }
    return change
  }
}
