import Comparison
import Reporting
import Workspace

/// One comparison, from two trees to a report and an exit status.
struct DiffRun {
  let trees: ComparedTrees
  let root: ProjectRoot
  let scope: ReportScope
  let common: CommonOptions
  let options: DiffOptions

  func run() throws {
    let pair = try readPair(trees.base, trees.head)
    tellSubmodules(pair)
    try stopAtUnreadableFiles(pair)
    try stopAtStructureErrors(pair)
    let changes = Comparison(
      base: ComparisonSide(project: pair.base.project, sources: pair.sources),
      head: ComparisonSide(project: pair.head.project, sources: pair.sources), today: options.day.date
    ).changes.filter { change in (change.place ?? change.basePlace).map { scope.covers($0.path) } ?? false }
    report(changes)
    if changes.contains(where: { $0.accepted == nil && options.failOn.impacts.contains($0.impact) }) {
      throw ExitStatus.found
    }
  }

  private func report(_ changes: [Change]) {
    for change in changes {
      Console.print("\(change.impact.rawValue) \(change.subject) \(change.field): \(change.message)\n")
    }
  }

  private func tellSubmodules(_ pair: ProjectPair) {
    guard !common.quiet else { return }
    for path in Set(pair.base.submodules + pair.head.submodules).sorted() {
      Console.complain("`\(path)` is a submodule, which is not compared")
    }
  }

  private func stopAtUnreadableFiles(_ pair: ProjectPair) throws {
    let messages = Set((pair.base.failures + pair.head.failures).map(\.message)).sorted()
    for message in messages { Console.complain(message) }
    if !messages.isEmpty { throw ExitStatus.couldNotRun }
  }

  /// A side that is not of the language is reported as `lint` would, the head first, which is at hand to be mended.
  private func stopAtStructureErrors(_ pair: ProjectPair) throws {
    let sides = [(pair.head, trees.headName), (pair.base, trees.baseName)]
    guard let (side, name) = sides.first(where: { !$0.0.structureFindings.isEmpty }) else { return }
    Console.complain("\(name) cannot be compared: it has structure errors")
    let report = Report(
      side.structureFindings, in: pair.sources, rules: .all,
      summary: ReportSummary(side.project, files: side.fileCount))
    var reportOptions = ReportOptions()
    reportOptions.color = common.colors
    reportOptions.summary = !common.quiet
    reportOptions.toolVersion = SevcCommand.version
    reportOptions.pathPrefix = root.prefixInRepository
    Console.print(report.rendered(as: options.format.ofFindings, reportOptions))
    throw ExitStatus.couldNotRun
  }
}
