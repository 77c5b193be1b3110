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

  func run() throws {
    let pair = try readPair(trees.base, trees.head)
    tellSubmodules(pair)
    try stopAtUnreadableFiles(pair)
    try stopAtStructureErrors(pair)
    let changes = try judged(pair.comparison(on: options.day.date).changes).filter { change in
      (change.place ?? change.basePlace).map { scope.covers($0.path) } ?? false
    }
    report(changes, pair)
    if changes.contains(where: { $0.accepted == nil && options.failOn.impacts.contains($0.impact) }) {
      throw ExitStatus.found
    }
  }

  /// The changes, those marked that the head's `accepted.yaml` accepts; its stale entries are told.
  private func judged(_ changes: [Change]) throws -> [Change] {
    let accepted = try AcceptedChanges(in: trees.head)
    try accepted.stopAtErrors()
    let judged = Acceptances(accepted.list, today: options.day.date).judge(changes)
    if !common.quiet { for finding in judged.findings { Console.complain(accepted.line(for: finding)) } }
    return judged.changes
  }

  private func report(_ changes: [Change], _ pair: ProjectPair) {
    var printing = ChangeReportOptions()
    printing.color = common.colors
    printing.pathPrefix = root.prefixInRepository
    printing.link = pair.head.settings.link(prefix: root.prefixInRepository) {
      trees.headCommit ?? root.checkedOutCommit
    }
    let report = ChangeReport(base: trees.baseName, head: trees.headName, changes: changes)
    Console.print(report.rendered(as: options.format, printing))
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
    Console.print(report.rendered(as: options.format.ofFindings, reportOptions))
    throw ExitStatus.couldNotRun
  }
}

extension ProjectSettings {
  /// The address of a line on the web, as `publish.sourceUrl` says; nil where it says nothing.
  ///
  /// - Parameter commit: Names the head's commit; asked for where the address has a place for it.
  fileprivate func link(prefix: String, commit: () -> String?) -> (@Sendable (String, Int) -> String)? {
    guard let pattern = publish?.value.sourceURL?.value else { return nil }
    let atCommit = pattern.contains("{commit}") ? pattern.replacing("{commit}", with: commit() ?? "HEAD") : pattern
    return { path, line in
      atCommit.replacing("{path}", with: prefix + path).replacing("{line}", with: "\(line)")
    }
  }
}
