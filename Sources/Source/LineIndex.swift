#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
  /// How many scalars begin before each multiple of ``stride``, where a line is longer than that: without it, many
  /// findings on one line of megabytes would take quadratic time.
  private let scalarCounts: [Int]
  private static let stride = 1024

  public init(_ file: SourceFile) {
    self.file = file
    lineStarts = file.lineStarts
    let ends = lineStarts.dropFirst() + [file.bytes.count]
    let hasLongLine = zip(lineStarts, ends).contains { $1 - $0 > Self.stride }
    scalarCounts = hasLongLine ? file.scalarCounts(every: Self.stride) : []
  }

  /// The line and column of a byte offset; an offset past the end is the end.
  public func position(at offset: UInt32) -> Position {
    let offset = min(Int(offset), file.bytes.count)
    let line = lineNumber(at: offset)
    let start = lineStarts[line - 1]
    return Position(line: line, column: start < offset ? scalarCount(from: start, to: offset) + 1 : 1)
  }

  private func scalarCount(from start: Int, to end: Int) -> Int {
    guard end - start > Self.stride else { return file.scalarCount(in: start..<end) }
    return scalarCount(before: end) - scalarCount(before: start)
  }

  private func scalarCount(before offset: Int) -> Int {
    let block = offset / Self.stride
    return scalarCounts[block] + file.scalarCount(in: block * Self.stride..<offset)
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

extension SourceFile {
  /// The offset of the first byte of every line.
  fileprivate var lineStarts: [Int] {
    var starts = [hasByteOrderMark ? 3 : 0]
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      var offset = 0
      while let found = memchr(start + offset, Int32(UInt8(ascii: "\n")), bytes.count - offset) {
        offset = UnsafeRawPointer(found) - start + 1
        starts.append(offset)
      }
    }
    return starts
  }

  /// How many scalars begin before each multiple of a number of bytes.
  fileprivate func scalarCounts(every stride: Int) -> [Int] {
    var counts = [0]
    for block in Swift.stride(from: 0, to: bytes.count, by: stride) {
      counts.append(counts[counts.count - 1] + scalarCount(in: block..<min(block + stride, bytes.count)))
    }
    return counts
  }

  /// How many scalars begin in a stretch: the bytes that continue none.
  fileprivate func scalarCount(in bounds: Range<Int>) -> Int {
    bytes[bounds].count { $0 & 0xC0 != 0x80 }
  }
}
