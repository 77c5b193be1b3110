import Comparison
import Escalation
import MatrixLanguage
import Reporting
import Source
import Workspace

/// A tree's `accepted.yaml`.
struct AcceptedChanges {
  /// nil where there is none.
  let file: SourceFile?
  let reading: AcceptanceReading?

  /// - Throws: That the file is there and cannot be read.
  init(in tree: any ProjectTree) throws {
    switch AcceptedFile.read(from: tree) {
    case nil: (file, reading) = (nil, nil)
    case .failure(let failure)?: throw CommandFailure(failure.message)
    case .success(let bytes)?:
      let file = SourceFile(path: AcceptedFile.name, bytes: bytes)
      self.file = file
      reading = AcceptanceReading(file, as: FileID(0))
    }
  }

  var list: AcceptanceList { reading?.list ?? AcceptanceList() }

  /// Ends the run where the file is not of the language: nobody can say what it accepts.
  func stopAtErrors() throws {
    guard let finding = reading?.findings.first(where: { $0.severity == .error }) else { return }
    throw CommandFailure(line(for: finding))
  }

  /// A finding on an entry that accepts nothing any more.
  func stale(_ finding: Diagnostic) -> StaleAcceptance {
    let line = file.map { LineIndex($0).position(at: finding.range.start).line } ?? 1
    return StaleAcceptance(
      rule: finding.rule.name, message: finding.message, help: finding.help,
      place: ChangePlace(path: AcceptedFile.name, line: line))
  }

  /// A finding in one line.
  func line(for finding: Diagnostic) -> String {
    guard let file else { return finding.message }
    let position = LineIndex(file).position(at: finding.range.start)
    let place = "\(file.path):\(position.line):\(position.column)"
    return "\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
  }
}

extension StaleAcceptance {
  /// The finding in one line.
  var line: String { "\(place.path):\(place.line): \(message) [\(rule)]" }
}
