import JSON

/// Prints a value as YAML, in the order in which it was built.
///
/// Every text stands in double quotes with escapes, so that none is taken for a number, a boolean, an anchor or a
/// comment, by YAML 1.1's rules or 1.2's.
struct YAMLPrinter {
  private var text = ""

  /// The document, with a first line that says who wrote it.
  static func document(_ value: JSONValue) -> String {
    var printer = YAMLPrinter()
    printer.text = "# Written by sevc build: edit the matrices instead.\n"
    printer.print(value, indent: 0)
    return printer.text
  }

  /// A text as YAML.
  static func scalar(_ string: String) -> String { YAMLPrinter().quoted(string) }

  private mutating func print(_ value: JSONValue, indent: Int) {
    switch value {
    case .object(let object): print(object, indent: indent, isFirstPlaced: false)
    case .array(let elements): for element in elements { print(element: element, indent: indent) }
    case .null, .bool, .integer, .number, .string: text += blanks(indent) + scalar(value) + "\n"
    }
  }

  /// - Parameter isFirstPlaced: Whether the line of the first key has begun, with the dash of a list.
  private mutating func print(_ object: JSONObject, indent: Int, isFirstPlaced: Bool) {
    for (place, member) in object.members.enumerated() {
      text += (place == 0 && isFirstPlaced ? "" : blanks(indent)) + key(member.key) + ":"
      if isBlock(member.value) {
        text += "\n"
        print(member.value, indent: indent + 2)
      } else {
        text += " " + scalar(member.value) + "\n"
      }
    }
  }

  private mutating func print(element: JSONValue, indent: Int) {
    text += blanks(indent) + "- "
    if case .object(let object) = element, isBlock(element) {
      print(object, indent: indent + 2, isFirstPlaced: true)
    } else {
      text += scalar(element) + "\n"
    }
  }

  /// Whether a value takes lines of its own: objects and lists of texts in lists do not nest deeper than that here.
  private func isBlock(_ value: JSONValue) -> Bool {
    switch value {
    case .object(let object): !object.members.isEmpty
    case .array(let elements): !elements.isEmpty && !elements.allSatisfy { $0.string != nil || $0.integer != nil }
    case .null, .bool, .integer, .number, .string: false
    }
  }

  private func scalar(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .integer(let integer): String(integer)
    case .number(let number): number.literal
    case .string(let string): quoted(string)
    case .array(let elements): "[" + elements.map(scalar).joined(separator: ", ") + "]"
    case .object(let object):
      "{" + object.members.map { "\(key($0.key)): \(scalar($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// Our own keys stand bare; authors' keys may be anything.
  private func key(_ key: String) -> String {
    let isPlain = !key.isEmpty && key.utf8.allSatisfy { $0 == UInt8(ascii: "_") || (0x61...0x7A).contains($0) }
    return isPlain && !Self.words.contains(key) ? key : quoted(key)
  }

  /// What YAML 1.1 takes for a boolean or for nothing (yaml.org/type/bool.html).
  private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// A double-quoted scalar (YAML 1.2.2, section 7.3.1).
  private func quoted(_ string: String) -> String {
    string.unicodeScalars.reduce(into: "\"") { $0 += escaped($1) } + "\""
  }

  private func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case " "..."~", "\u{A0}"..."\u{2027}", "\u{202A}"..."\u{FEFE}", "\u{FF00}"..."\u{FFFD}", "\u{10000}"...:
      String(scalar)
    default: "\\u" + padded(scalar)
    }
  }

  private func padded(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
