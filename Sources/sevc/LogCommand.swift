import ArgumentParser
import Comparison
import Escalation
import Reporting
import Workspace

/// `sevc log`: what changed in meaning, commit by commit.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show the commits that changed the meaning of a matrix, newest first.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: TodayOption

  @Argument(help: ArgumentHelp("The matrix's name; all matrices where left out.", valueName: "matrix"))
  var matrix: String?

  @Option(help: "The form of the report.")
  var format: ChangeHistory.Format = .text

  @Option(
    name: .customShort("n", allowingJoined: true),
    help: ArgumentHelp("At most so many commits.", valueName: "count"))
  var most: Int?

  func validate() throws {
    if let most, most < 1 { throw ValidationError("-n counts commits, from 1") }
  }

  func run() throws {
    Console.ignoreBrokenPipes()
    let root = try common.root()
    var options = ChangeReportOptions()
    options.color = common.colors
    options.pathPrefix = root.prefixInRepository
    let printer = ChangeHistory(as: format, options)
    Console.print(printer.opening)
    var count = 0
    try visit(root) { commit in
      Console.print(printer.entry(commit, isFirst: count == 0))
      count += 1
      return count < most ?? .max
    }
    Console.print(printer.closing)
    if count == 0, !common.quiet {
      Console.complain("no commit changed the meaning of \(matrix.map { "a matrix `\($0)`" } ?? "a matrix")")
    }
  }

  private func visit(_ root: ProjectRoot, _ body: (CommitReport) -> Bool) throws {
    do throws(GitFailure) {
      try History(of: root, matrix: matrix).visit(on: day.date) { body(CommitReport($0.commit, $0.changes)) }
    } catch {
      throw CommandFailure(error.message)
    }
  }
}

extension CommitReport {
  init(_ commit: Commit, _ changes: [Change]) {
    let id = commit.id.hexadecimal
    self.init(
      commit: id, author: commit.author, date: commit.date.map { "\($0)" }, subject: commit.subject,
      report: ChangeReport(base: "\(id)^", head: id, changes: changes))
  }
}
