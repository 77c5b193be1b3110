/// What stands before a node: an anchor and a tag, as bytes of the source.
///
/// libyaml's mark of a node begins at its properties and says nothing of where they end. It has read them, so that
/// looking at their first characters is enough here.
struct NodeProperties {
  /// The range of the tag, `!secret`.
  private(set) var tag: Range<Int>?
  /// The first byte of the node's own token.
  private(set) var content: Int

  /// Goes over the properties from an offset on.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    content = start
    for _ in 0..<2 {
      switch bytes.byte(at: content) {
      case UInt8(ascii: "&"): content = NodeProperties.endOfAnchor(bytes, from: content)
      case UInt8(ascii: "!"):
        let end = NodeProperties.endOfTag(bytes, from: content)
        tag = content..<end
        content = end
      default: return
      }
      content = bytes.endOfSpace(from: content)
    }
  }

  /// Whether a node that begins with that byte has properties: no scalar without quotes begins so.
  @inline(__always)
  static func begin(with byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!")
  }

  private static func endOfAnchor(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start + 1
    while let byte = bytes.byte(at: offset), byte.isAnchorCharacter { offset += 1 }
    return offset
  }

  /// A tag ends before a blank, a line break or a comma, and `!<…>` after its bracket.
  private static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let isVerbatim = bytes.byte(at: start + 1) == UInt8(ascii: "<")
    var offset = start + 1
    while let byte = bytes.byte(at: offset), !byte.isBlank, bytes.widthOfBreak(at: offset) == 0 {
      if isVerbatim, byte == UInt8(ascii: ">") { return offset + 1 }
      if !isVerbatim, byte == UInt8(ascii: ",") { break }
      offset += 1
    }
    return offset
  }
}
