public import Source

extension YAMLTree {
  /// What a comment speaks of, as one stretch of the source that begins with its line.
  ///
  /// A comment behind something speaks of its line. One that stands alone speaks of the next line too, further
  /// comments between them passed over (a blank line is not: the comment is not above what follows it); and where
  /// that line begins with a list entry or a key, of the whole of that entry.
  public func reach(of comment: YAMLComment) -> SourceRange {
    source.withUnsafeBufferPointer { bytes in
      let start = Int(comment.range.start)
      let line = bytes.lineStart(of: start)
      var end = bytes.lineEnd(from: start)
      if comment.standsAlone, let content = bytes.contentBelow(end) {
        end = max(bytes.lineEnd(from: content), endOfEntry(beginningAt: content, in: bytes))
      }
      return SourceRange(file: file, start: UInt32(line), end: UInt32(end))
    }
  }

  /// Where the entry that begins a line ends; 0 where none begins there.
  ///
  /// - Parameter content: the line's first byte that is no blank.
  private func endOfEntry(beginningAt content: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let hasSign = bytes.opensEntry(at: content)
    let start = hasSign ? content + 1 : NodeProperties(bytes, from: content).content
    var node = firstNode(from: start)
    guard nodes.indices.contains(node), hasSign || Int(nodes[node].start) == start else { return 0 }
    if !hasSign || bytes.byte(at: content) == UInt8(ascii: "?") { node = firstKey(in: node) }
    return nodes[node].traits.contains(.key) ? endOfValue(ofKey: node) : Int(nodes[node].end)
  }

  /// The first key of a block mapping; any other node itself.
  private func firstKey(in node: Int) -> Int {
    var node = node
    while nodes[node].kind == .mapping, !nodes[node].traits.contains(.key), nodes.indices.contains(node + 1),
      nodes[node + 1].start == nodes[node].start
    {
      node += 1
    }
    return node
  }

  /// Where the value of a key ends: the node that follows all that lies in the key.
  private func endOfValue(ofKey key: Int) -> Int {
    var value = key + 1
    if nodes[key].kind != .scalar, nodes[key].kind != .alias {
      while nodes.indices.contains(value), nodes[value].start < nodes[key].end { value += 1 }
    }
    return nodes.indices.contains(value) ? Int(nodes[value].end) : Int(nodes[key].end)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the line of an offset begins; lines end at LF, as they are shown.
  fileprivate func lineStart(of offset: Int) -> Int {
    self[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// Where the line ends, its LF left out.
  fileprivate func lineEnd(from offset: Int) -> Int {
    self[Swift.min(offset, count)...].firstIndex(of: UInt8(ascii: "\n")) ?? count
  }

  /// The first content below a line, comments passed over; nil where a blank line or the end comes first.
  fileprivate func contentBelow(_ lineEnd: Int) -> Int? {
    var content = lineEnd
    repeat {
      content = self.lineEnd(from: content) + 1
      while let byte = byte(at: content), byte.isBlank { content += 1 }
    } while byte(at: content) == UInt8(ascii: "#")
    return byte(at: content).flatMap { $0.isLineEnd ? nil : content }
  }

  /// Whether `-` or `?` stands there before a blank or a line's end.
  fileprivate func opensEntry(at offset: Int) -> Bool {
    let sign = byte(at: offset)
    guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "?") else { return false }
    return byte(at: offset + 1).map { $0.isBlank || $0.isLineEnd } ?? true
  }
}
