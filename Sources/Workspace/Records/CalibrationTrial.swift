public import Comparison
import Escalation
public import Records
public import Source

/// Proposals put to the test: what each would mean, and what it would break.
public struct CalibrationTrial: Sendable {
  /// One proposal, as it turned out.
  public struct Outcome: Sendable {
    public let proposal: Proposal
    /// Where the scalar is written.
    public let path: String
    public let position: Position
    /// What changes in meaning.
    public let changes: [Change]
    /// What rules would say that they do not say now.
    public let findings: [Diagnostic]
    /// Why the scalar cannot be written in its place; nil where it can.
    public let obstacle: String?

    /// Whether it can be written without an error.
    public var isSound: Bool { obstacle == nil && !findings.contains { $0.severity == .error } }
  }

  public let outcomes: [Outcome]
  private let compilation: Compilation
  private let root: ProjectRoot
  private let options: CompilationOptions

  /// Tries every proposal by itself.
  public init(
    of proposals: [Proposal], in root: ProjectRoot, _ compilation: Compilation, _ options: CompilationOptions
  ) throws(CompilationFailure) {
    self.compilation = compilation
    self.root = root
    self.options = options
    var outcomes: [Outcome] = []
    for proposal in proposals {
      let file = compilation.sources[proposal.range.file]
      let changed = try Self.compiled([proposal], compilation, root, options)
      let comparison = Comparison(
        base: ComparisonSide(project: compilation.project, sources: compilation.sources),
        head: ComparisonSide(project: changed.project, sources: changed.sources), today: options.today)
      outcomes.append(
        Outcome(
          proposal: proposal, path: file.path, position: LineIndex(file).position(at: proposal.range.start),
          changes: comparison.changes, findings: changed.findings(beyond: compilation),
          obstacle: proposal.obstacle(in: file)))
    }
    self.outcomes = outcomes
  }

  /// The files with all proposals that can stand together and break nothing, and those proposals by their places among
  /// ``outcomes``.
  public func changes() throws(CompilationFailure) -> (files: [SourceFile], written: [Int]) {
    var written: [Int] = []
    for (place, outcome) in outcomes.enumerated() where outcome.isSound {
      let together = (written + [place]).map { outcomes[$0].proposal }
      let changed = try Self.compiled(together, compilation, root, options)
      if !changed.findings(beyond: compilation).contains(where: { $0.severity == .error }) { written.append(place) }
    }
    let files = Self.files(with: written.map { outcomes[$0].proposal }, compilation.sources)
    return (files, written)
  }

  private static func compiled(
    _ proposals: [Proposal], _ compilation: Compilation, _ root: ProjectRoot, _ options: CompilationOptions
  ) throws(CompilationFailure) -> Compilation {
    var options = options
    for file in files(with: proposals, compilation.sources) { options.overlays[file.path] = file.bytes }
    return try Compilation(of: root, options)
  }

  private static func files(with proposals: [Proposal], _ sources: SourceFiles) -> [SourceFile] {
    let byFile = Dictionary(grouping: proposals, by: \.range.file).sorted { $0.key < $1.key }
    return byFile.map { id, proposals in
      sources[id].applying(proposals.map { TextEdit(range: $0.range, replacement: $0.after.written) })
    }
  }
}

extension Proposal {
  /// Why the scalar cannot be replaced where it stands: what stands there is not the value, but an alias of it, say.
  fileprivate func obstacle(in file: SourceFile) -> String? {
    let text = file.text(in: Int(range.start)..<Int(range.end))
    let isPlain = text == before.written || text.dropFirst().dropLast() == before.written
    return isPlain ? nil : "it is not written there as a plain value"
  }
}

extension Compilation {
  /// The findings that another compilation of the same documents does not have, wherever their lines are.
  fileprivate func findings(beyond known: Compilation) -> [Diagnostic] {
    var rest = Dictionary(grouping: known.findings, by: { Sameness($0, known.sources) }).mapValues(\.count)
    return findings.filter { finding in
      let key = Sameness(finding, sources)
      guard let count = rest[key], count > 0 else { return true }
      rest[key] = count - 1
      return false
    }
  }
}

/// What makes a finding the same after a value has changed: its rule, its file, and its line, as edits keep lines.
private struct Sameness: Hashable {
  let rule: RuleID
  let severity: Diagnostic.Severity
  let path: String
  let line: Int

  init(_ finding: Diagnostic, _ sources: SourceFiles) {
    let file = sources[finding.range.file]
    rule = finding.rule
    severity = finding.severity
    path = file.path
    line = LineIndex(file).position(at: finding.range.start).line
  }
}

extension ProjectRoot {
  /// Writes files of the project, each at once.
  public func replace(_ files: [SourceFile]) throws(ReadFailure) {
    for file in files {
      do throws(SystemError) {
        try replaceFile(at: folder.absolutePath(of: file.path), with: file.bytes)
      } catch {
        throw ReadFailure(path: file.path, reason: .system(error))
      }
    }
  }
}
