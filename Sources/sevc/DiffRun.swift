import Comparison
import Escalation
import MatrixLanguage
import Reporting
import Workspace

/// One comparison, from two trees to a report and an exit status.
struct DiffRun {
  let trees: ComparedTrees
  let root: ProjectRoot
  let scope: ReportScope
  let common: CommonOptions
  let options: DiffOptions
  /// The one file that is compared, where git shows a file at a time.
  var fileTitle: String?

  func run() throws {
    printFileTitle()
    let pair = try readPair(trees.base, trees.head)
    tellSubmodules(pair)
    try stopAtUnreadableFiles(pair)
    try stopAtStructureErrors(pair)
    let judged = try judged(pair.comparison(on: options.day.date).changes)
    let changes = judged.changes.filter { change in
      (change.place ?? change.basePlace).map { scope.covers($0.path) } ?? false
    }
    report(changes, stale: judged.stale, pair)
    tellLeftOut(judged.changes.count - changes.count)
    let isFound = changes.contains { $0.accepted == nil && options.failOn.contains($0.impact) }
    // Ends here, while all is in use: taking two states of a large project apart would only cost time.
    withExtendedLifetime((trees, pair)) { endRun(isFound ? .found : .done) }
  }

  /// The changes, those marked that the head's `accepted.yaml` accepts, and its stale entries.
  private func judged(_ changes: [Change]) throws -> (changes: [Change], stale: [StaleAcceptance]) {
    let accepted = try AcceptedChanges(in: trees.head)
    try accepted.stopAtErrors()
    let acceptances = Acceptances(accepted.list, today: options.day.date)
    let judged = acceptances.judge(changes) { fileTitle == nil ? changesOfBranch() : [] }
    // One file alone does not tell what the changes of others answer to.
    return (judged.changes, fileTitle == nil ? judged.findings.map(accepted.stale) : [])
  }

  /// What changed since the head parted from the branch that it is to be merged into: an entry may answer to what has
  /// been committed since. Nothing where git does not say where that was.
  private func changesOfBranch() -> [Change] {
    let target = MergeTarget(environment: environment) ?? .defaultBranch
    guard let branch = try? trees.sinceParting(from: target, of: root), branch.baseName != trees.baseName,
      let pair = try? ProjectPair(base: branch.base, head: branch.head),
      (pair.base.structureFindings + pair.head.structureFindings).isEmpty
    else { return [] }
    return pair.comparison(on: options.day.date).changes
  }

  /// Git shows nothing of its own above what a driver says.
  private func printFileTitle() {
    guard let fileTitle, options.format == .text else { return }
    Console.print(ChangeReport.title("sevc diff \(fileTitle)", color: common.colors))
  }

  private func report(_ changes: [Change], stale: [StaleAcceptance], _ pair: ProjectPair) {
    var printing = ChangeReportOptions()
    printing.color = common.colors
    printing.pathPrefix = root.prefixInRepository
    let pattern = pair.head.settings.publish?.value.sourceURL?.value ?? ForgeLinks.pattern(environment)
    printing.link = pattern.map { pattern in
      ForgeLinks.link(pattern, prefix: root.prefixInRepository) { trees.headCommit ?? root.checkedOutCommit }
    }
    let report = ChangeReport(base: trees.baseName, head: trees.headName, changes: changes, stale: stale)
    Console.print(report.rendered(as: options.format, printing))
    // The object for programs is fixed, and has no place for them.
    if options.format == .json, !common.quiet { for entry in stale { Console.complain(entry.line) } }
  }

  /// What an organization decides shows in the files of the matrices, and somebody may have named its file alone.
  private func tellLeftOut(_ count: Int) {
    guard count > 0, !common.quiet else { return }
    Console.complain(
      count == 1 ? "1 change in another file is left out" : "\(count) changes in other files are left out")
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
      side.structureFindings, in: pair.sources, rules: .all(explained: false),
      summary: ReportSummary(side.project, files: side.fileCount))
    var reportOptions = ReportOptions()
    reportOptions.color = common.colors
    reportOptions.summary = !common.quiet
    reportOptions.toolVersion = SevcCommand.version
    reportOptions.pathPrefix = root.prefixInRepository
    Console.print(report.rendered(as: ReportFormat(inPlaceOf: options.format), reportOptions))
    throw ExitStatus.couldNotRun
  }
}
