extension YAMLTree {
  /// A scalar's value; empty for a collection.
  @inlinable
  public func text(of id: NodeID) -> String {
    withUTF8(of: id) { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands out a scalar's value as valid UTF-8 without a copy; empty for a collection.
  @inlinable
  public func withUTF8<R, Failure: Error>(
    of id: NodeID, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> R
  ) throws(Failure) -> R {
    let node = resolved(id)
    guard node.kind == .scalar else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    let bounds = Int(node.first)..<Int(node.first) + Int(node.count)
    if node.traits.contains(.cooked) {
      return try cooked.withUnsafeBufferPointer { (bytes) throws(Failure) in
        try body(UnsafeBufferPointer(rebasing: bytes[bounds]))
      }
    }
    return try source.withUnsafeBufferPointer { (bytes) throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: bytes[bounds]))
    }
  }

  /// Whether a scalar's value is that text, byte for byte.
  @inlinable
  public func matches(_ id: NodeID, _ text: StaticString) -> Bool {
    withUTF8(of: id) { bytes in
      text.withUTF8Buffer { bytes.count == $0.count && bytes.elementsEqual($0) }
    } && resolved(id).kind == .scalar
  }

  /// Whether a scalar's value is that text, byte for byte.
  @inlinable
  public func matches(_ id: NodeID, _ text: String) -> Bool {
    withUTF8(of: id) { bytes in
      bytes.count == text.utf8.count && bytes.elementsEqual(text.utf8)
    } && resolved(id).kind == .scalar
  }

  /// The piece of the source that a node's range covers, as it is written.
  public func written(_ id: NodeID) -> String {
    let node = nodes[Int(id.index)]
    return String(decoding: source[Int(node.start)..<Int(node.end)], as: UTF8.self)
  }
}
