/// One file as it was read: its path relative to the project, and its bytes.
public struct SourceFile: Sendable {
  /// The path below the project's folder, with `/` between its parts.
  public let path: String
  /// The bytes as they are on disk, a byte-order mark included.
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether the file begins with the UTF-8 byte-order mark.
  public var hasByteOrderMark: Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// The offsets of the line that holds an offset, its line end left out.
  public func lineBounds(at offset: UInt32) -> Range<Int> {
    let offset = min(Int(offset), bytes.count)
    let mark = hasByteOrderMark ? 3 : 0
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? min(mark, offset)
    var end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, end < bytes.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The text between two offsets, what is not UTF-8 repaired.
  public func text(in bounds: Range<Int>) -> String {
    String(decoding: bytes[bounds.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

/// All files of a project, by ``FileID``.
public struct SourceFiles: Sendable {
  public private(set) var files: [SourceFile]

  public init(_ files: [SourceFile] = []) {
    self.files = files
  }

  /// Adds a file and names it.
  public mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(UInt32(files.count - 1))
  }

  /// The file of that name; an empty one where there is none.
  public subscript(id: FileID) -> SourceFile {
    files.indices.contains(Int(id.index)) ? files[Int(id.index)] : SourceFile(path: "", bytes: [])
  }
}
