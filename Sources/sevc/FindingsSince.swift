import Reporting
import Source
import Workspace

extension Report {
  /// What `lint` said of the project as a revision holds it, by its own settings; nothing where it held no document.
  init(findingsOf revision: String, _ root: ProjectRoot, _ options: CompilationOptions) throws {
    let tree = try revisionTree(revision, root)
    do throws(CompilationFailure) {
      let compilation = try Compilation(of: RecordedTree(tree, recordsOf: root), options)
      self.init(compilation, findings: compilation.findings)
    } catch {
      guard case .noDocuments = error else { throw CommandFailure("\(revision): \(error.line)") }
      self.init([], in: SourceFiles(), summary: ReportSummary(files: 0, matrices: 0, incidents: 0))
    }
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
