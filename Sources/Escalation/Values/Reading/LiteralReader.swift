/// Reads a literal from left to right, byte by byte, and never past its end.
struct LiteralReader {
  private let text: String
  private var bytes: String.UTF8View.Iterator
  private var position = 0
  /// The next byte, which stays; nil at the end.
  private(set) var next: UInt8?

  init(_ text: String) {
    self.text = text
    bytes = text.utf8.makeIterator()
    next = bytes.next()
  }

  var isAtEnd: Bool { next == nil }

  /// What has not been read.
  var remainder: String { String(Substring(text.utf8.dropFirst(position))) }

  /// Reads one character of ASCII, if it is the next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == character.value else { return false }
    advance()
    return true
  }

  /// Reads the value of one digit.
  mutating func digit() -> Int? {
    guard let value = next.flatMap(digitValue) else { return nil }
    advance()
    return value
  }

  private mutating func advance() {
    next = bytes.next()
    position += 1
  }

  /// Reads a whole number of exactly so many digits, at most 18.
  mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}

/// The value of an ASCII digit.
@inline(__always)
func digitValue(_ byte: UInt8) -> Int? {
  byte &- UInt8(ascii: "0") < 10 ? Int(byte &- UInt8(ascii: "0")) : nil
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  var isLetter: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// The small letter of a capital one; any other byte as it is.
  var small: UInt8 {
    self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self
  }
}

extension String {
  /// Whether two texts are equal when the case of ASCII letters is set aside.
  func equalsCaseAside(_ other: String) -> Bool {
    utf8.count == other.utf8.count && zip(utf8, other.utf8).allSatisfy { $0.small == $1.small }
  }
}

/// A number with zeros before it up to a width: `05`.
func padded(_ number: some BinaryInteger, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
