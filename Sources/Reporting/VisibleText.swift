extension String {
  /// The text with everything that a terminal obeys, hides or reorders written out: `␛`, `\u{202E}`.
  ///
  /// One line stays one line: LF becomes `␊`.
  public var visible: String {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? self : map(\.visible).joined()
  }
}

extension Character {
  /// The character, or what stands for it where it would not be seen as itself.
  var visible: String {
    unicodeScalars.contains(where: mustBeWrittenOut) ? unicodeScalars.map(visible).joined() : String(self)
  }

  private func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case let code where !mustBeWrittenOut(scalar): String(Unicode.Scalar(code) ?? scalar)
    case let code where code < 0x20: picture(0x2400 + code)
    case 0x7F: picture(0x2421)
    case let code: "\\u{\(String(code, radix: 16, uppercase: true))}"
    }
  }

  /// A sign of the block "Control Pictures".
  private func picture(_ code: UInt32) -> String {
    Unicode.Scalar(code).map { String($0) } ?? ""
  }

  private func mustBeWrittenOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: !(scalar.properties.isJoinControl && canJoin)
    default: false
    }
  }

  /// Whether a joiner means something after this character's first scalar: a letter of some scripts, an emoji.
  private var canJoin: Bool {
    guard let base = unicodeScalars.first?.properties else { return false }
    return base.isAlphabetic || base.isEmoji
  }
}
