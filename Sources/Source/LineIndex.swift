/// A place as people count it.
public struct Position: Hashable, Sendable {
  /// The line, from 1. A line ends at LF or CR LF.
  public var line: Int
  /// The column, from 1, in Unicode scalars; a byte-order mark is no column.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Turns the byte offsets of one file into lines and columns.
///
/// It is made once a file, and only for a file of which something is printed.
public struct LineIndex: Sendable {
  private let file: SourceFile
  /// The offset of the first byte of every line, a byte-order mark aside.
  private let lineStarts: [Int]

  public init(_ file: SourceFile) {
    self.file = file
    var starts = [file.hasByteOrderMark ? 3 : 0]
    for (index, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The line and column of a byte offset; an offset past the end is the end.
  public func position(at offset: UInt32) -> Position {
    let offset = min(Int(offset), file.bytes.count)
    let line = lineNumber(at: offset)
    let start = lineStarts[line - 1]
    let column = start < offset ? file.bytes[start..<offset].count { $0 & 0xC0 != 0x80 } : 0
    return Position(line: line, column: column + 1)
  }

  /// The number, from 1, of the line that holds an offset: the last that starts at it or before.
  private func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
