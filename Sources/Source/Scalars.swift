extension Unicode.Scalar {
  /// A space, a tab or a line end.
  package var isBlank: Bool {
    self == " " || self == "\t" || self == "\n" || self == "\r"
  }

  package var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  package var isASCIIDigit: Bool {
    ("0"..."9").contains(self)
  }

  /// A control character; of ASCII it is told without Unicode's tables.
  package var isControl: Bool {
    isASCII ? value < 0x20 || value == 0x7F : properties.generalCategory == .control
  }

  /// A letter, a mark or a digit of any script.
  package var isWordLike: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }
}
