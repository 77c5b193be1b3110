/// What an id names, which decides the words that it may not be.
public enum IdentifierUse: Hashable, Sendable {
  /// An owner, an incident, a severity and the like: none of the language's own words.
  case thing
  /// A matrix, whose name becomes a file's: nor `index`, nor a name that Windows reserves.
  case matrix
  /// A key that nothing refers to, such as a label's: any id.
  case key
}

/// The form of ids: ASCII letters, digits, `-` and `_`, beginning with a letter or digit, at most 64.
public enum IdentifierGrammar {
  public static let longest = 64

  /// The language's own words, which are no ids of things, whatever their case.
  public static let reserved = [
    "primary", "backup", "executives", "always", "none", "immediate", "scheduled", "pre-approved", "closed", "any",
  ]

  /// Whether a text has the form of an id; it may be a reserved word.
  public static func matches(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= longest, let first = bytes.first, first.isLetter || digitValue(first) != nil else {
      return false
    }
    return bytes.allSatisfy {
      $0.isLetter || digitValue($0) != nil || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  /// Why a text is no id for a use; nil where it is one.
  public static func refusal(of text: String, as use: IdentifierUse = .thing) -> Refusal? {
    guard matches(text) else { return malformed(text, as: use) }
    guard use != .key else { return nil }
    if isWord(text, of: reserved) {
      return Refusal(
        "\(quoted(text)) is a word of the language and no id", help: "choose another id, such as `\(text)-team`")
    }
    guard use == .matrix else { return nil }
    if text.equalsCaseAside("index") {
      return Refusal("\(quoted(text)) is no matrix's name: the index page has it", help: "choose another name")
    }
    return isWindowsDevice(text)
      ? Refusal("\(quoted(text)) is no matrix's name: Windows reserves it for a device", help: "choose another name")
      : nil
  }

  private static func malformed(_ text: String, as use: IdentifierUse) -> Refusal {
    let help = "ids are ASCII letters, digits, `-` and `_`, begin with a letter or digit, and have at most \(longest)"
    if matches(String(text.prefix(longest))) {
      return Refusal(
        "\(quoted(text)) is too long for an id: it has \(text.utf8.count) characters, expected at most \(longest)",
        help: help)
    }
    let suggestion = slug(of: text).flatMap { matches($0) && refusal(of: $0, as: use) == nil ? $0 : nil }
    return Refusal(text, isNot: "an id", like: "`model-outage`", help: help, suggestion: suggestion)
  }

  /// The id that a title would have: `model-outage` for `Model outage`; nil where letters would be lost.
  private static func slug(of text: String) -> String? {
    guard let plain = LooseText(text)?.plain, plain.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var slug = ""
    for scalar in plain.unicodeScalars {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      if byte.isLetter || digitValue(byte) != nil || scalar == "_" {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, !slug.hasSuffix("-"), scalar != "'" {
        slug += "-"
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug == slug.uppercased() ? slug : slug.lowercased()
  }

  private static func isWord(_ text: String, of words: [String]) -> Bool {
    words.contains { $0.equalsCaseAside(text) }
  }

  /// Source: "Naming Files, Paths, and Namespaces", learn.microsoft.com/windows/win32/fileio/naming-a-file.
  private static func isWindowsDevice(_ text: String) -> Bool {
    switch text.utf8.count {
    case 3: isWord(text, of: ["con", "prn", "aux", "nul"])
    case 4: isWord(String(text.prefix(3)), of: ["com", "lpt"]) && text.utf8.last.flatMap(digitValue) != nil
    default: false
    }
  }
}

extension ID {
  /// Reads the id of a thing where it is declared.
  public static func parse(_ text: String, as use: IdentifierUse = .thing) -> Result<ID, Refusal> {
    if let refusal = IdentifierGrammar.refusal(of: text, as: use) { .failure(refusal) } else { .success(ID(text)) }
  }
}
