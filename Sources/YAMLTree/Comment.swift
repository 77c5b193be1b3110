public import Source

/// A comment of a YAML file.
public struct YAMLComment: Hashable, Sendable {
  /// From the `#` to the end of the line, which is left out.
  public let range: SourceRange
  /// The comment as it is written, `#` included.
  public let text: String
  /// Whether nothing but blanks stands before it on its line.
  public let standsAlone: Bool
}

extension YAMLTree {
  /// The comments that hold a text, in order, as far as the file could be read.
  ///
  /// Looked for only around that text, so that a file without it costs one search of its bytes. What libyaml takes
  /// for a comment is one: a `#` outside every scalar, and one in the header of a block scalar (`| # so`).
  public func comments(containing needle: StaticString) -> [YAMLComment] {
    guard needle.utf8CodeUnitCount > 0 else { return [] }
    return source.withUnsafeBufferPointer { source in
      let bytes = UnsafeBufferPointer(rebasing: source.prefix(readEnd))
      return needle.withUTF8Buffer { needle in
        let search = TextSearch(needle)
        var comments: [YAMLComment] = []
        var offset = 0
        while let found = search.first(in: bytes, from: offset) {
          let end = bytes.endOfLine(from: found)
          if let start = commentStart(onLineOf: found, until: end, in: bytes),
            let inside = search.first(in: bytes, from: start), inside < end
          {
            comments.append(comment(start, end, in: bytes))
          }
          offset = max(end, found + needle.count)
        }
        return comments
      }
    }
  }

  private func comment(_ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> YAMLComment {
    let before = bytes[bytes.startOfLine(of: start)..<start]
    return YAMLComment(
      range: SourceRange(file: file, start: UInt32(start), end: UInt32(end)),
      text: String(decoding: bytes[start..<end], as: UTF8.self), standsAlone: before.allSatisfy { $0.isBlank })
  }

  /// The first `#` of the line of an offset that lies in no scalar.
  private func commentStart(onLineOf offset: Int, until end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    (bytes.startOfLine(of: offset)..<end).first { bytes[$0] == UInt8(ascii: "#") && !isInScalar($0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the line of an offset begins, by libyaml's line breaks, a byte-order mark left out.
  fileprivate func startOfLine(of offset: Int) -> Int {
    var start = offset
    while start > 0, !endsBreak(before: start) { start -= 1 }
    return start == 0 && starts(with: [0xEF, 0xBB, 0xBF]) ? Swift.min(3, offset) : start
  }
}
