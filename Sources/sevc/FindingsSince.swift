import Reporting
import Source
import Workspace

extension Report {
  /// What `lint` said of the project as a revision holds it, by its own settings; nothing where it held no document.
  init(findingsOf revision: String, _ root: ProjectRoot, _ options: CompilationOptions) throws {
    guard let compilation = try compilation(of: revision, root, options) else {
      self.init([], in: SourceFiles(), summary: ReportSummary(files: 0, matrices: 0, incidents: 0))
      return
    }
    // What a file said that git does not give, nobody knows.
    if let failure = compilation.failures.first(where: \.isOfGit) {
      throw CommandFailure("\(revision): \(failure.message)")
    }
    self.init(compilation, findings: compilation.findings)
  }
}

/// The project as a revision holds it; nil where it held no document.
private func compilation(
  of revision: String, _ root: ProjectRoot, _ options: CompilationOptions
) throws -> Compilation? {
  let tree = try revisionTree(revision, root)
  do throws(CompilationFailure) {
    return try Compilation(of: RecordedTree(tree, recordsOf: root), options)
  } catch {
    if case .noDocuments(_, let failures) = error, !failures.contains(where: \.isOfGit) { return nil }
    throw CommandFailure("\(revision): \(error.line)")
  }
}

extension ReadFailure {
  fileprivate var isOfGit: Bool {
    if case .git = reason { true } else { false }
  }
}

/// The project as a revision holds it.
private func revisionTree(_ revision: String, _ root: ProjectRoot) throws -> RevisionTree {
  do throws(GitFailure) {
    let repository = try Repository(around: root)
    return try RevisionTree(try repository.object(named: revision), in: repository)
  } catch {
    throw CommandFailure(error.message)
  }
}
