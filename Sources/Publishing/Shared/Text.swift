import Source

extension String {
  /// The text without blanks at its ends: a YAML block scalar ends with a line end that nobody means.
  var trimmed: String {
    if !hasBlankEnd { return self }
    let isBlank: (Unicode.Scalar) -> Bool = \.isBlank
    let start = unicodeScalars.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...last])
  }

  /// The text trimmed, and every run of blanks in it made one space.
  var withSingleBlanks: String {
    if hasSingleBlanks { return self }
    return unicodeScalars.split(whereSeparator: \.isBlank).map(String.init).joined(separator: " ")
  }
}

/// Most texts are as they shall be, which their bytes tell without a copy.
extension String {
  private var hasBlankEnd: Bool {
    (utf8.first.map(isBlank) ?? false) || (utf8.last.map(isBlank) ?? false)
  }

  /// Whether no blank stands at an end or beside another, and each is a space.
  private var hasSingleBlanks: Bool {
    var isAfterBlank = true
    for byte in utf8 {
      let isSpace = byte == UInt8(ascii: " ")
      if isSpace && isAfterBlank || !isSpace && isBlank(byte) { return false }
      isAfterBlank = isSpace
    }
    return !isAfterBlank || isEmpty
  }

  private func isBlank(_ byte: UInt8) -> Bool { Unicode.Scalar(byte).isBlank }
}
