public import Source

/// What stands at a place of the source; the arena is in the order of the source, so that halving finds it.
extension YAMLTree {
  /// The place in the arena of the first node that begins at an offset or after it; the arena's size for none.
  func firstNode(from offset: Int) -> Int {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of the value, no key, whose text is written at a byte offset; nil where none is.
  public func rangeOfValue(at offset: Int) -> SourceRange? {
    guard isInScalar(offset) else { return nil }
    let node = nodes[firstNode(from: offset + 1) - 1]
    return node.traits.contains(.key) ? nil : SourceRange(file: file, start: node.start, end: node.end)
  }

  /// Whether a scalar's text is written at an offset: a comment after `|` is none.
  func isInScalar(_ offset: Int) -> Bool {
    let next = firstNode(from: offset + 1)
    guard next > 0 else { return false }
    let node = nodes[next - 1]
    guard node.kind == .scalar, offset < Int(node.end) else { return false }
    guard node.traits.contains(.block) else { return true }
    return source.withUnsafeBufferPointer { offset >= $0.endOfLine(from: Int(node.start)) }
  }
}
