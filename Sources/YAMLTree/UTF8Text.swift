/// What is known of a file's bytes before YAML comes into it.
enum UTF8Text {
  /// Every byte is below 0x80.
  case ascii
  /// The bytes are UTF-8 by the Unicode standard's table 3-7.
  case utf8
  /// The byte at that offset begins nothing that is UTF-8.
  case invalid(Int)

  /// Judges the bytes from an offset on.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var offset = bytes.endOfASCII(from: start)
    guard offset < bytes.count else {
      self = .ascii
      return
    }
    while offset < bytes.count {
      guard let width = bytes.widthOfScalar(at: offset) else {
        self = .invalid(offset)
        return
      }
      offset = bytes.endOfASCII(from: offset + width)
    }
    self = .utf8
  }

  /// How many bytes a scalar has, by its first one.
  @inline(__always)
  static func width(ofLead byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many of the eight bytes from an offset on, up to the first other one, are below 0x80; 0 near the end.
  @inline(__always)
  func countOfASCII(inEightFrom offset: Int) -> Int {
    guard offset + 8 <= count, let baseAddress else { return 0 }
    let word = UnsafeRawPointer(baseAddress).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return (UInt64(littleEndian: word) & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
  }

  /// The first offset from there on that holds a byte above 0x7F; the end where none does.
  func endOfASCII(from start: Int) -> Int {
    var offset = start
    while countOfASCII(inEightFrom: offset) == 8 { offset += 8 }
    while offset < count, self[offset] < 0x80 { offset += 1 }
    return offset
  }

  /// How many bytes the scalar at an offset has; nil where it is ill-formed.
  fileprivate func widthOfScalar(at offset: Int) -> Int? {
    switch self[offset] {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: continues(at: offset, with: 0x80...0xBF, width: 2)
    case 0xE0: continues(at: offset, with: 0xA0...0xBF, width: 3)
    case 0xED: continues(at: offset, with: 0x80...0x9F, width: 3)
    case 0xE1...0xEF: continues(at: offset, with: 0x80...0xBF, width: 3)
    case 0xF0: continues(at: offset, with: 0x90...0xBF, width: 4)
    case 0xF1...0xF3: continues(at: offset, with: 0x80...0xBF, width: 4)
    case 0xF4: continues(at: offset, with: 0x80...0x8F, width: 4)
    default: nil
    }
  }

  /// The scalar's width, where its second byte lies in that range and what follows continues it.
  @inline(__always)
  private func continues(at offset: Int, with second: ClosedRange<UInt8>, width: Int) -> Int? {
    guard offset + width <= count, second.contains(self[offset + 1]) else { return nil }
    for next in (offset + 2)..<(offset + width) where self[next] & 0xC0 != 0x80 { return nil }
    return width
  }
}

extension UTF8Text {
  var isASCII: Bool {
    if case .ascii = self { true } else { false }
  }
}
