@testable import Records

/// The records and findings of a file that is read in pieces of one size.
struct ReadFile {
  var records: [IncidentRecord] = []
  /// The lines on which they begin.
  var lines: [Int] = []
  /// `line: message`
  var findings: [String] = []

  init(_ bytes: [UInt8], path: String = "records/a.csv", pieceSize: Int = 1 << 18, longestRow: Int = 4096) {
    var reader = RecordReader(path: path, longestRow: longestRow)
    var rest = bytes[...]
    while !rest.isEmpty {
      take(from: &reader, rest.prefix(pieceSize), isLast: false)
      rest = rest.dropFirst(pieceSize)
    }
    take(from: &reader, [], isLast: true)
  }

  init(_ text: String, path: String = "records/a.csv", pieceSize: Int = 1 << 18) {
    self.init(Array(text.utf8), path: path, pieceSize: pieceSize)
  }

  private mutating func take(from reader: inout RecordReader, _ piece: ArraySlice<UInt8>, isLast: Bool) {
    reader.read(piece, isLast: isLast) { output in
      switch output {
      case .record(let record, let line):
        records.append(record)
        lines.append(line)
      case .problem(let finding): findings.append("\(finding.line): \(finding.message)")
      }
    }
  }
}
