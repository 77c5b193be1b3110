extension Character {
  /// How many columns of a terminal it takes: 0, 1 or 2.
  var displayWidth: Int {
    if isASCII { return 1 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    return unicodeScalars.map(\.displayWidth).max() ?? 0
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if properties.isEmojiPresentation || Self.isWide(value) { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return Self.joinedJamo.contains(value) ? 0 : 1
    }
  }

  /// The vowels and final consonants of Hangul, drawn into the syllable before them.
  private static let joinedJamo: ClosedRange<UInt32> = 0x1160...0x11FF

  private static func isWide(_ code: UInt32) -> Bool {
    code >= 0x1100 && wide.contains { $0.contains(code) }
  }

  /// The blocks that are wide (W) or full-width (F) in Unicode's EastAsianWidth.txt, emoji apart.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
