import Escalation
import MatrixLanguage
import Records
import Rules
import Source
import TestSupport

/// What is found in an example.
struct LintedExample {
  let marked: MarkedText
  /// All findings, those in the surroundings too, sorted by place.
  let findings: [Diagnostic]
  let silenced: Int

  /// The findings of a rule in the example itself.
  func findings(of rule: RuleID) -> [Diagnostic] {
    findings.filter { $0.rule == rule && $0.range.file == FileID(0) }
  }

  /// The structure findings, wherever they are.
  var structureFindings: [Diagnostic] {
    findings.filter { RuleCatalogue.rule($0.rule)?.isSettable != true }
  }

  /// A finding for the message of a failing test.
  func line(_ finding: Diagnostic) -> String {
    let place = finding.range.file == FileID(0) ? marked.place(Int(finding.range.start)) : "surroundings"
    return "\(place): \(finding.severity): \(finding.message) [\(finding.rule)]"
  }
}

/// Compiles an example in memory, as `sevc lint` compiles a project, and checks it on 2026-11-20.
///
/// - Parameters:
///   - yaml: Documents or pieces of them, see ``ExampleProject``; `↓` marks places.
///   - levels: Levels over those that rules have by themselves.
///   - records: Incident records in CSV.
///   - files: The paths of files that links may point at, beside the example's own, `matrices/example.yaml`.
func lintExample(
  _ yaml: String, levels: [RuleID: RuleLevel] = [:], files: Set<String> = ["runbooks/failover.md"],
  records: String? = nil
) -> LintedExample {
  let project = ExampleProject(yaml)
  var sources = SourceFiles()
  _ = sources.add(SourceFile(path: "matrices/example.yaml", bytes: rawBytes(of: project.example.text)))
  _ = sources.add(SourceFile(path: "matrices/surroundings.yaml", bytes: Array(project.surroundings.utf8)))
  var readings = sources.files.indices.map { FileReading(sources.files[$0], as: FileID(UInt32($0))) }
  let resolver = Resolver(readings)
  let (resolved, findings) = resolver.project(
    of: readings.indices.flatMap { resolver.resolveMatrices(of: &readings[$0]) })
  var ruleLevels = RuleLevels()
  for (rule, level) in levels { ruleLevels.set(rule, to: level) }
  let today = CalendarDate(year: 2026, month: 11, day: 20) ?? .first
  let paths = files.union(sources.files.map(\.path))
  let context = RuleContext(
    project: resolved, today: today, sources: sources, files: LinkTargets { paths.contains($0) },
    drills: drillHistory(of: resolved, today, records))
  let linter = Linter(context, levels: ruleLevels)
  let checked = (resolved.matrices.flatMap { linter.check($0) } + linter.checkProject()).joined()
  let read = ruleLevels.applied(to: readings.flatMap(\.findings))
  let judged = Suppressions(readings.flatMap(\.allowComments), levels: ruleLevels, today: today)
    .judge(read + findings + checked, hasUnreadDocuments: resolved.hasUnreadDocuments)
  return LintedExample(
    marked: project.example, findings: judged.findings.sorted { ($0.range, $0.rule) < ($1.range, $1.rule) },
    silenced: judged.silenced)
}

/// What records in CSV tell of drills.
private func drillHistory(of project: Project, _ today: CalendarDate, _ records: String?) -> DrillHistory {
  var history = DrillHistoryReader(of: project, today: today)
  var reader = RecordReader(path: "records/example.csv")
  reader.read((records ?? "").utf8, isLast: true) { output in
    if case .record(let record, _) = output { history.add(record) }
  }
  return history.history
}
