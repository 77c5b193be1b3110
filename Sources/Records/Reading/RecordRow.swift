/// The cells of one row that sevc knows, as text: what a row of CSV and a line of JSON have in common.
///
/// It is used again for every row, so that a million rows cost no more memory than one.
struct RecordRow {
  private var text: [UInt8] = []
  private var bounds = [Range<Int>](repeating: 0..<0, count: RecordColumn.allCases.count)

  mutating func clear() {
    text.removeAll(keepingCapacity: true)
    for index in bounds.indices { bounds[index] = 0..<0 }
  }

  /// Takes a cell's text, blanks around it left out.
  mutating func set(_ column: RecordColumn, _ cell: some Collection<UInt8>) {
    let start = text.count
    text.append(contentsOf: cell)
    trim(column, from: start)
  }

  /// The same for what stands between quotes, where two quotes are one.
  mutating func set(_ column: RecordColumn, unescaping cell: ArraySlice<UInt8>) {
    let start = text.count
    var isSecond = false
    for byte in cell {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { text.append(byte) }
    }
    trim(column, from: start)
  }

  private mutating func trim(_ column: RecordColumn, from start: Int) {
    var (start, end) = (start, text.count)
    while start < end, text[start].isBlank { start += 1 }
    while end > start, text[end - 1].isBlank { end -= 1 }
    bounds[column.rawValue] = start..<end
  }

  var isEmpty: Bool { bounds.allSatisfy(\.isEmpty) }

  /// The bytes of a cell; none where it is empty.
  subscript(column: RecordColumn) -> ArraySlice<UInt8> { text[bounds[column.rawValue]] }

  /// A cell as text, what is not UTF-8 repaired.
  func string(_ column: RecordColumn) -> String {
    bounds[column.rawValue].isEmpty ? "" : String(decoding: self[column], as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or a line's end.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
