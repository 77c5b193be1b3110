/// What is wrong with one row of a file.
public struct RecordFinding: Hashable, Sendable {
  /// The file below the project.
  public let path: String
  /// The line on which the row begins, from 1.
  public let line: Int
  /// Lower case, without a final stop.
  public let message: String

  public init(path: String, line: Int, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }
}

/// The findings of a reading: a few of each file, and how many there are.
public struct RecordFindings: Sendable {
  /// As many are kept of a file: a column that is wrong is wrong on every line.
  public static let keptPerFile = 20
  /// As many are kept of all files.
  private static let keptInAll = 2_000

  /// In the order of files and lines.
  public private(set) var kept: [RecordFinding] = []
  /// How many findings each file has that are not kept, in the order of the files.
  public private(set) var omitted: [(path: String, count: Int)] = []
  public private(set) var count = 0
  private var countInFile = 0
  private var file: String?

  public init() {}

  public mutating func add(_ finding: RecordFinding) {
    if finding.path != file {
      file = finding.path
      countInFile = 0
    }
    count += 1
    countInFile += 1
    if countInFile <= Self.keptPerFile, kept.count < Self.keptInAll {
      kept.append(finding)
    } else if omitted.last?.path == finding.path {
      omitted[omitted.count - 1].count += 1
    } else {
      omitted.append((finding.path, 1))
    }
  }
}
