public import MatrixLanguage
public import Parallel
public import Records

/// The records of a project, wherever `sevc.yaml` says that they lie.
public struct RecordFiles: Sendable {
  private let folder: ProjectFolder
  /// The files, sorted by path, each once.
  public let paths: [String]
  /// What cannot be read; a folder that is not there holds no records.
  public private(set) var failures: [ReadFailure]

  /// How the names of files of records end.
  static let suffixes = [".csv", ".tsv", ".jsonl", ".ndjson"]

  public init(of root: ProjectRoot, _ settings: ProjectSettings) {
    let listing = FileFinder(root.folder).find(settings.recordPaths, named: Self.suffixes)
    folder = root.folder
    paths = listing.files
    failures = listing.failures.filter { $0.reason != .missing }
  }

  /// Reads every record, in the order of files and rows.
  ///
  /// - Parameters:
  ///   - progress: Is told how many of the bytes are read.
  ///   - take: Gets each record, and says what is wrong with it, if anything.
  /// - Returns: What is wrong with rows.
  public mutating func read(
    telling progress: Progress? = nil, _ take: (IncidentRecord) -> RecordProblem?
  ) -> RecordFindings {
    var findings = RecordFindings()
    if let progress { progress.begin("reading records", of: byteCount) }
    for path in paths {
      var reader = RecordReader(path: path)
      do throws(ReadFailure) {
        try folder.readPieces(of: path) { piece, isLast in
          reader.read(piece, isLast: isLast) { output in
            switch output {
            case .problem(let finding): findings.add(finding)
            case .record(let record, let line):
              guard let problem = take(record) else { return }
              findings.add(RecordFinding(path: path, line: line, message: problem.message))
            }
          }
          progress?.advance(by: piece.count)
        }
      } catch {
        failures.append(error)
      }
    }
    return findings
  }

  /// How long all files are together, as far as can be told.
  private var byteCount: Int {
    paths.reduce(0) { $0 + ((try? FileStatus.of(folder.absolutePath(of: $1)).size) ?? 0) }
  }
}
