public import Escalation
public import MatrixLanguage
import Records

extension ProjectRoot {
  /// When severities were drilled last, as the records on disk tell it, and what of them cannot be read.
  public func drillHistory(
    of project: Project, _ settings: ProjectSettings, today: CalendarDate
  ) -> (history: DrillHistory, failures: [ReadFailure]) {
    var files = RecordFiles(of: self, settings)
    guard !files.paths.isEmpty else { return (DrillHistory(), files.failures) }
    var reader = DrillHistoryReader(of: project, today: today)
    // What is wrong with rows is the report's to tell.
    _ = files.read { record in
      reader.add(record)
      return nil
    }
    return (reader.history, files.failures)
  }
}

/// A tree beside which lie the records of a project on disk: records tell what happened, whatever the revision.
public struct RecordedTree: ProjectTree {
  private let tree: any ProjectTree
  private let root: ProjectRoot

  public init(_ tree: any ProjectTree, recordsOf root: ProjectRoot) {
    self.tree = tree
    self.root = root
  }

  public func settings() -> Result<[UInt8], ReadFailure>? { tree.settings() }
  public func list(_ sources: [String]) -> SourceListing { tree.list(sources) }
  public func read(_ paths: [String]) -> [Result<[UInt8], ReadFailure>] { tree.read(paths) }
  public func hasFile(at path: String) -> Bool { tree.hasFile(at: path) }

  public func drillHistory(
    of project: Project, _ settings: ProjectSettings, today: CalendarDate
  ) -> (history: DrillHistory, failures: [ReadFailure]) {
    root.drillHistory(of: project, settings, today: today)
  }
}
