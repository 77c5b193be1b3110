extension UInt8 {
  /// Whether it is a space or a tab.
  @inline(__always)
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t")
  }

  /// Whether it is LF or CR.
  @inline(__always)
  var isLineEnd: Bool {
    self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
  }

  /// Whether libyaml takes it into the name of an anchor.
  var isAnchorCharacter: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The byte at an offset; nil past the end.
  @inline(__always)
  func byte(at offset: Int) -> UInt8? {
    indices.contains(offset) ? self[offset] : nil
  }

  /// How many bytes a line break of libyaml has there: LF, CR, NEL, LS or PS; 0 for none.
  ///
  /// See `IS_BREAK_AT` in libyaml's `yaml_private.h`.
  func widthOfBreak(at offset: Int) -> Int {
    switch byte(at: offset) {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return 1
    case 0xC2: return byte(at: offset + 1) == 0x85 ? 2 : 0
    case 0xE2:
      let last = byte(at: offset + 2)
      return byte(at: offset + 1) == 0x80 && (last == 0xA8 || last == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  /// Whether a line break of libyaml ends before an offset.
  func endsBreak(before offset: Int) -> Bool {
    widthOfBreak(at: offset - 1) == 1 || widthOfBreak(at: offset - 2) == 2 || widthOfBreak(at: offset - 3) == 3
  }

  /// The first line break of libyaml from an offset on; the end where none is.
  func endOfLine(from start: Int) -> Int {
    var offset = start
    while offset < count, widthOfBreak(at: offset) == 0 { offset += 1 }
    return offset
  }

  /// Whether those bytes are found at an offset.
  @inline(__always)
  func holds(_ text: UnsafePointer<UInt8>, _ length: Int, at offset: Int) -> Bool {
    guard offset >= 0, length <= count - offset, let baseAddress else { return false }
    return length == 0 || equalBytes(baseAddress + offset, text, length)
  }

  /// The first offset from there on that holds neither blank nor line break nor comment.
  func endOfSpace(from start: Int) -> Int {
    var offset = start
    while let byte = byte(at: offset) {
      if byte.isBlank {
        offset += 1
      } else if byte == UInt8(ascii: "#") {
        offset = endOfLine(from: offset)
      } else {
        let width = widthOfBreak(at: offset)
        if width == 0 { break }
        offset += width
      }
    }
    return offset
  }
}
