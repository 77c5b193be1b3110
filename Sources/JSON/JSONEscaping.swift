extension JSONPrinter {
  /// Prints a string in quotes, escaped as RFC 8259, section 7, asks.
  ///
  /// Beyond what it asks, the line ends U+2028 and U+2029 are escaped for the sake of JavaScript, and U+007F to U+009F
  /// because a terminal may take them for commands.
  mutating func printString(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = string.utf8.allSatisfy(Self.isPlain)
    if isPlain { bytes.append(contentsOf: string.utf8) } else { printEscaped(string) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte stands for itself whatever comes after it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte < 0x7F
  }

  private mutating func printEscaped(_ string: String) {
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": print("\\\"")
      case "\\": print("\\\\")
      case "\n": print("\\n")
      case "\r": print("\\r")
      case "\t": print("\\t")
      case "\u{8}": print("\\b")
      case "\u{C}": print("\\f")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": printCode(of: scalar)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private mutating func printCode(of scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    print("\\u")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count)))
    bytes.append(contentsOf: digits.utf8)
  }
}
