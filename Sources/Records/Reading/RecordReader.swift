/// Reads the records of one file from its bytes as they come, however large the file is.
///
/// A row that is wrong is told with its line, and costs nothing but itself.
public struct RecordReader {
  /// What the reader hands over.
  public enum Output {
    case record(IncidentRecord, line: Int)
    case problem(RecordFinding)
  }

  enum Form {
    case undecided
    /// CSV without a header yet, perhaps with a delimiter that the first line names.
    case csvHeader(delimiter: UInt8?)
    case csv(CSVHeader)
    case jsonLines
    /// Nothing of the file can be read; that has been told.
    case unreadable
  }

  let path: String
  /// A row that is longer is none, in bytes.
  let longestRow: Int
  private(set) var bytes: [UInt8] = []
  /// Where the next row begins in ``bytes``, and on which line of the file.
  private(set) var place = 0
  private(set) var line = 1
  private var hasBegun = false
  /// Whether the rest of a line is passed over that was too long.
  private var isSkipping = false
  var form = Form.undecided
  var row = RecordRow()
  var csvRow = CSVRow()
  var jsonReader = JSONLineReader()

  /// - Parameter path: The file below the project. One called `.jsonl` or `.ndjson` holds JSON Lines, one called
  ///   `.csv` or `.tsv` CSV; of any other name its first character decides.
  public init(path: String) {
    self.init(path: path, longestRow: 1 << 20)
  }

  init(path: String, longestRow: Int) {
    self.path = path
    self.longestRow = longestRow
    let name = path.lowercased()
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { form = .jsonLines }
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { form = .csvHeader(delimiter: nil) }
  }

  /// Takes the next bytes of the file, and hands over what they complete.
  ///
  /// - Parameter isLast: Whether nothing follows.
  public mutating func read(_ chunk: some Collection<UInt8>, isLast: Bool, _ take: (Output) -> Void) {
    bytes.removeFirst(place)
    place = 0
    bytes.append(contentsOf: chunk)
    // The mark of an encoding is up to three bytes.
    guard isLast || bytes.count > 4 else { return }
    if !hasBegun { begin(take) }
    while place < bytes.count, readRow(isLast: isLast, take) {}
  }

  /// Looks at the first bytes: the mark of their encoding, and what they are.
  private mutating func begin(_ take: (Output) -> Void) {
    hasBegun = true
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      giveUp("the file is UTF-16: save it as UTF-8", take)
    } else if case .undecided = form {
      let isObject = bytes[place...].first { !$0.isBlank } == UInt8(ascii: "{")
      form = isObject ? .jsonLines : .csvHeader(delimiter: nil)
    }
  }

  /// Reads one row; false where it goes on beyond the bytes.
  private mutating func readRow(isLast: Bool, _ take: (Output) -> Void) -> Bool {
    if isSkipping { return skip() }
    switch form {
    case .jsonLines: return readJSONLine(isLast: isLast, take)
    case .csv(let header): return readCSVRow(header, isLast: isLast, take)
    case .csvHeader(let delimiter): return readHeader(delimiter, isLast: isLast, take)
    case .undecided, .unreadable:
      place = bytes.count
      return false
    }
  }
}

// MARK: - Lines

extension RecordReader {
  /// The line that begins here, without its end, and where the next one begins; nil where it goes on beyond the bytes.
  func nextLine(isLast: Bool) -> (text: ArraySlice<UInt8>, next: Int)? {
    let rest = bytes[place...]
    guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else {
      return isLast ? (rest, bytes.count) : nil
    }
    guard bytes[end] == UInt8(ascii: "\r") else { return (rest[..<end], end + 1) }
    guard end + 1 < bytes.count || isLast else { return nil }
    let isPair = end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
    return (rest[..<end], end + (isPair ? 2 : 1))
  }

  /// Whether more bytes than a row may have wait for its end.
  var isRowTooLong: Bool { bytes.count - place > longestRow }

  /// Goes on to a place, and counts the lines that end before it.
  mutating func advance(to next: Int) {
    for index in place..<next where bytes[index] == UInt8(ascii: "\n") || isLoneReturn(at: index) { line += 1 }
    place = next
  }

  private func isLoneReturn(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] != UInt8(ascii: "\n")
  }

  /// Tells what is wrong with the row, and goes on behind the line on which it begins.
  mutating func passLine(_ message: String, isLast: Bool, _ take: (Output) -> Void) {
    tell(message, take)
    if let (_, next) = nextLine(isLast: isLast) { advance(to: next) } else { isSkipping = true }
  }

  /// Passes over a line; false where it goes on beyond the bytes.
  private mutating func skip() -> Bool {
    let end = bytes[place...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    isSkipping = end == nil
    advance(to: end.map { $0 + 1 } ?? bytes.count)
    return !isSkipping
  }

  /// Tells why nothing more of the file is read.
  mutating func giveUp(_ message: String, _ take: (Output) -> Void) {
    tell(message, take)
    form = .unreadable
  }

  func tell(_ message: String, _ take: (Output) -> Void) {
    take(.problem(RecordFinding(path: path, line: line, message: message)))
  }
}
