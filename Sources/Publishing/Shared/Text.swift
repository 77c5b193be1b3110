extension String {
  /// The text without blanks at its ends: a YAML block scalar ends with a line end that nobody means.
  var trimmed: String {
    let isBlank: (Unicode.Scalar) -> Bool = \.isBlank
    let start = unicodeScalars.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...last])
  }

  /// The text trimmed, and every run of blanks in it made one space.
  var withSingleBlanks: String {
    unicodeScalars.split(whereSeparator: \.isBlank).map(String.init).joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// A space, a tab or a line end.
  var isBlank: Bool {
    self == " " || self == "\t" || self == "\n" || self == "\r"
  }

  var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  var isASCIIDigit: Bool {
    ("0"..."9").contains(self)
  }

  /// A letter, a mark or a digit of any script.
  var isWordLike: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }
}
