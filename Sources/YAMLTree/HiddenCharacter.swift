/// A character that cannot be seen, and may make a text look like another.
struct HiddenCharacter {
  enum Kind {
    /// It changes the direction in which text is shown: never allowed.
    case bidirectional
    /// It shows nothing: not allowed in keys and values.
    case invisible
    /// It joins or parts letters or emoji, and is allowed between two.
    case joiner
  }

  let scalar: Unicode.Scalar
  let kind: Kind

  /// What is known of a scalar; nil for one that can be seen.
  init?(_ scalar: Unicode.Scalar) {
    guard let kind = HiddenCharacter.kind(of: scalar.value) else { return nil }
    self.scalar = scalar
    self.kind = kind
  }

  private static func kind(of value: UInt32) -> Kind? {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidirectional
    case 0x200C, 0x200D: .joiner
    case 0x00AD, 0x180E, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      .invisible
    default: nil
    }
  }

  /// The code point as people write it, with its name in the Unicode standard where it has one: `U+200B ZERO WIDTH
  /// SPACE`.
  var description: String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    guard let name = scalar.properties.name ?? scalar.properties.nameAlias else { return code }
    return code + " " + name
  }

  /// Whether a joiner may stand beside that scalar: a letter, a mark upon one, or an emoji.
  static func isJoinable(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return properties.isAlphabetic || properties.isEmoji && !scalar.isASCII
    }
  }
}
