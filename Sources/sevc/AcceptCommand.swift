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
    discussion: """
      The change is looked for where `sevc diff` shows it: with the revision that is given, else without one, and then \
      since the work parted from the default branch of `origin`.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: TodayOption

  @Argument(help: "The 16 digits that `sevc diff` shows with the change.")
  var fingerprint: String

  @Argument(help: ArgumentHelp("A revision, A..B or A...B, as of `sevc diff`.", valueName: "rev"))
  var revision: String?

  @Option(help: ArgumentHelp("Why the change is intended.", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("The last day on which it counts.", valueName: "yyyy-mm-dd"))
  var until: CalendarDate?

  func validate() throws {
    if !reason.contains(where: { !$0.isWhitespace }) { throw ValidationError("--reason says why, in words") }
  }

  func run() throws {
    Console.ignoreBrokenPipes()
    if let until, until < day.date { throw CommandFailure("an acceptance until `\(until)` would have ended already") }
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
    if !common.quiet { Console.tell("accepted: \(change.message)") }
  }

  private func findChange(_ root: ProjectRoot) throws -> Change {
    if let change = try findChange(in: ComparedTrees(asked: revision, of: root)) { return change }
    if revision == nil, let trees = try? ComparedTrees(.pullRequest(.defaultBranch), of: root),
      let change = try findChange(in: trees)
    {
      return change
    }
    throw CommandFailure("no change has the fingerprint `\(fingerprint)`; `sevc diff` shows those that there are")
  }

  private func findChange(in trees: ComparedTrees) throws -> Change? {
    let pair = try readPair(trees.base, trees.head)
    for (side, name) in [(pair.head, trees.headName), (pair.base, trees.baseName)] {
      guard side.structureFindings.isEmpty, side.failures.isEmpty else {
        throw CommandFailure("\(name) cannot be compared; `sevc diff` says why")
      }
    }
    return pair.comparison(on: day.date).changes.first { $0.fingerprint == fingerprint }
  }
}
