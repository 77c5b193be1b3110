import Escalation
import Reporting
import Rules
import Source
import Workspace

/// Compiles a project, or ends with what stands in the way.
func compile(_ root: ProjectRoot, _ options: CompilationOptions) throws -> Compilation {
  do throws(CompilationFailure) {
    return try Compilation(of: root, options)
  } catch {
    throw CommandFailure(error.line)
  }
}

extension CompilationFailure {
  /// The reason in one line.
  var line: String {
    switch self {
    case .unreadableSettings(let failure): return failure.message
    case .settingsAreNoYAML(let finding, let sources):
      let file = sources[finding.range.file]
      let position = LineIndex(file).position(at: finding.range.start)
      return "\(file.path):\(position.line):\(position.column): \(finding.message)"
    case .noDocuments(let sources, let failures):
      if let failure = failures.first { return failure.message }
      return "no document in \(sources.map { "`\($0)`" }.joined(separator: ", "))"
    }
  }
}

extension Report {
  /// The report of a compilation, on some of its findings.
  ///
  /// - Parameters:
  ///   - known: What another report told already.
  ///   - explainsRules: Whether the rules come with their whole help, which takes longer to write than a small project
  ///     to check, and only SARIF shows.
  init(_ compilation: Compilation, findings: [Diagnostic], known: Report? = nil, explainsRules: Bool = false) {
    self.init(
      findings, in: compilation.sources, rules: .all(explained: explainsRules),
      summary: ReportSummary(compilation.project, files: compilation.fileCount, silenced: compilation.silenced),
      known: known)
  }
}

extension ReportFormat {
  /// The form in which findings stand in another report's place: the one of the same name, else text.
  init(inPlaceOf format: some RawRepresentable<String>) {
    self = ReportFormat(rawValue: format.rawValue) ?? .text
  }
}

extension ReportSummary {
  /// The counts of a project.
  init(_ project: Project, files: Int, silenced: Int = 0) {
    let incidents = project.matrices.reduce(0) { $0 + ($1.incidents?.value.count ?? 0) }
    self.init(files: files, matrices: project.matrices.count, incidents: incidents, silenced: silenced)
  }
}

extension [RuleDescription] {
  /// The whole catalogue.
  static func all(explained: Bool) -> [RuleDescription] {
    RuleCatalogue.all.map { RuleDescription($0, explained: explained) }
  }
}

extension RuleDescription {
  fileprivate init(_ rule: Rule, explained: Bool) {
    self.init(
      rule.id, level: Level(rawValue: rule.level.rawValue) ?? .error, summary: rule.summary, help: rule.rationale,
      helpMarkdown: explained ? rule.markdownHelp : nil, findsSecrets: rule.findsSecrets)
  }
}
