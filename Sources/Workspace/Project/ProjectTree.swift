public import Escalation
public import MatrixLanguage
import Parallel
import Source

/// Where a project's files come from: the disk, or a revision of its repository.
public protocol ProjectTree: Sendable {
  /// The bytes of `sevc.yaml`; nil where there is none.
  func settings() -> Result<[UInt8], ReadFailure>?

  /// The files that the sources name, and all `*.yaml` and `*.yml` below the folders that they name.
  func list(_ sources: [String]) -> SourceListing

  /// The contents of files, in their order.
  func read(_ paths: [String]) -> [Result<[UInt8], ReadFailure>]

  /// Whether a path below the project's folder is that of a file that lies inside, links followed.
  func hasFile(at path: String) -> Bool

  /// When severities were drilled last, as records tell it, and what of them cannot be read.
  func drillHistory(
    of project: Project, _ settings: ProjectSettings, today: CalendarDate
  ) -> (history: DrillHistory, failures: [ReadFailure])
}

extension ProjectTree {
  /// A tree that is not on disk has no records.
  public func drillHistory(
    of project: Project, _ settings: ProjectSettings, today: CalendarDate
  ) -> (history: DrillHistory, failures: [ReadFailure]) {
    (DrillHistory(), [])
  }
}

extension ProjectTree {
  /// What `sevc.yaml` says, as far as it can be read, for those who need not tell what is wrong with it.
  var plainSettings: ProjectSettings {
    guard case .success(let bytes) = settings() else { return ProjectSettings() }
    return ProjectSettings(plainlyFrom: bytes)
  }
}

extension ProjectSettings {
  /// What the bytes of a `sevc.yaml` say, as far as they can be read.
  init(plainlyFrom bytes: [UInt8]) {
    self = SettingsReading(SourceFile(path: "sevc.yaml", bytes: bytes), as: FileID(0)).settings
  }
}

/// A project on disk.
extension ProjectRoot: ProjectTree {
  public func settings() -> Result<[UInt8], ReadFailure>? {
    hasSettings ? folder.read("sevc.yaml") : nil
  }

  public func list(_ sources: [String]) -> SourceListing {
    FileFinder(folder).find(sources)
  }

  public func read(_ paths: [String]) -> [Result<[UInt8], ReadFailure>] {
    parallelMap(paths) { folder.read($0) }
  }

  public func hasFile(at path: String) -> Bool {
    folder.holdsFile(path)
  }
}
