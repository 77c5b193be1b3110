import Escalation
import Source
import YAMLTree

/// The forms of single literals; what each literal means is the domain's, see ``Escalation``.
extension Form {
  /// A literal that the domain reads, or refuses with a reason.
  static func literal(
    _ shape: ScalarShape, _ parse: @escaping @Sendable (String) -> Result<Value, Refusal>
  ) -> Form {
    Form(.scalar(shape)) { node, reader in
      guard reader.expectScalar(node, .scalar(shape)) else { return .faulty }
      switch parse(reader.tree.text(of: node)) {
      case .success(let value): return .value(value)
      case .failure(let refusal):
        reader.report(refusal, at: node, due: shape)
        return .faulty
      }
    }
  }
}

extension DocumentReader {
  /// Tells a literal that the domain refused.
  mutating func report(_ refusal: Refusal, at node: NodeID, due shape: ScalarShape) {
    let range = place(of: node)
    guard !tree.isMissingValue(node) else {
      return report(
        "bad-value", at: range, "\(shape.phrase) is due here, and nothing stands here",
        help: "for example `\(shape.example)`")
    }
    let fixes = refusal.suggestion.map { [TextEdit(range: range, replacement: tree.requoted($0, like: node))] }
    report(
      "bad-value", at: range, refusal.message, help: refusal.help ?? refusal.suggestion.map { "write `\($0)`" },
      fixes: tree.isAlias(node) ? [] : fixes ?? [])
  }
}

extension YAMLTree {
  /// A literal in the quotes that a scalar was written in.
  func requoted(_ literal: String, like node: NodeID) -> String {
    isPlain(node) ? literal : isSingleQuoted(node) ? "'\(literal)'" : "\"\(literal)\""
  }
}

extension Form where Value == String {
  /// Text on one line: a title, a name, a cell of a table.
  static let line = text(ScalarShape("line of text", yamlTypes: .any, example: "Model outage"), lines: .one)

  /// Text of any length.
  static let paragraphs = text(ScalarShape("text", yamlTypes: .any, example: "What happens, in words."), lines: .many)

  private enum Lines { case one, many }

  private static func text(_ shape: ScalarShape, lines: Lines) -> Form {
    literal(shape) { text in
      guard !text.isBlank else {
        return .failure(Refusal("empty text", help: "write \(shape.phrase), or leave the key out"))
      }
      guard lines == .one, text.mayHoldLineBreak else { return .success(text) }
      // A block scalar (`|`, `>`) of one line ends with a line break that nobody sees.
      let line = text.hasSuffix("\n") ? String(text.dropLast()) : text
      guard !line.contains(where: \.isNewline) else {
        return .failure(Refusal("one line of text is due here, and several stand here", help: "join the lines"))
      }
      return .success(line)
    }
  }

  /// The IANA name of a time zone.
  static let timezone = literal(
    ScalarShape("time zone", pattern: "^[A-Za-z][A-Za-z0-9_+/-]*$", example: "Europe/London")
  ) { text in
    Zone(named: text) == nil ? .failure(.unknownZone(text)) : .success(text)
  }

  /// A name that its author chooses: a role, an audience, a channel.
  static func name(_ what: String, example: String) -> Form {
    literal(ScalarShape(what, pattern: identifierPattern, yamlTypes: .any, example: example)) { text in
      IdentifierGrammar.refusal(of: text, as: .key).map { .failure($0) } ?? .success(text)
    }
  }
}

extension String {
  /// Whether it holds nothing but blanks and line ends, of whatever script.
  fileprivate var isBlank: Bool {
    // Most texts begin with a letter, which is seen without looking anything up.
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// Whether a byte ends a line, or belongs to a character of several bytes that may.
  fileprivate var mayHoldLineBreak: Bool {
    var text = self
    return text.withUTF8 { bytes in
      // Without an early end, so that the compiler looks at many bytes at once.
      bytes.reduce(false) { $0 || ($1 &- 0x0A <= 3) || $1 >= 0x80 }
    }
  }
}

/// What every id looks like.
let identifierPattern = "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"

extension Form where Value == Timespan {
  /// Elapsed time of some length.
  static let elapsed = timespan("duration", [.elapsed], "^(immediate|\(durationPattern))$", example: "30m")

  /// Elapsed time, longer than nothing.
  static let interval = timespan("duration", [.positive], "^\(durationPattern)$", example: "30m")

  /// A deadline that always comes: elapsed or business time.
  static let delay = timespan(
    "duration or business duration", [.elapsed, .business], "^(immediate|\(durationPattern)|[0-9]+b[mhd])$",
    example: "20m")

  /// A deadline, or `scheduled`.
  static let deadline = timespan(
    "duration, business duration or `scheduled`", .deadline,
    "^(immediate|scheduled|\(durationPattern)|[0-9]+b[mhd])$", example: "4h")

  /// How alerts reach people.
  static let delivery = timespan(
    "delivery", .delivery, "^(immediate|daily|\(durationPattern))$", example: "immediate")

  private static let durationPattern = "(?=[0-9])([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?"

  private static func timespan(
    _ name: String, _ forms: TimespanForms, _ pattern: String, example: String
  ) -> Form {
    literal(ScalarShape(name, pattern: pattern, example: example)) { Timespan.parse($0, allowing: forms) }
  }
}

extension Form where Value == CalendarDate {
  static let date = literal(
    ScalarShape("date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", example: "2026-11-20"), CalendarDate.parse)
}

extension Form where Value == Instant {
  static let instant = literal(
    ScalarShape(
      "instant", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}.*$",
      example: "2026-12-26T03:10 Europe/London")
  ) { LocalInstant.parse($0).flatMap(Instant.resolve) }
}

extension Form where Value == Money {
  static let money = literal(
    ScalarShape("amount of money", pattern: "^[0-9]+(\\.[0-9]+)? [A-Z]{3}$", example: "2000 USD"), Money.parse)
}

extension Form where Value == Bool {
  static let boolean = literal(
    ScalarShape("boolean", choices: ["true", "false"], yamlTypes: [.string, .boolean], example: "true"), parseBoolean)
}

extension Form where Value == Int {
  /// A whole number within bounds.
  static func count(_ range: ClosedRange<Int>) -> Form {
    literal(
      ScalarShape("whole number", pattern: "^[0-9]+$", numbers: range, yamlTypes: [.string, .number], example: "3")
    ) { text in
      guard let number = Int(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return .failure(Refusal("\(quoted(text)) is no whole number", help: "write digits only, such as `3`"))
      }
      guard range.contains(number) else {
        let bounds = "\(range.lowerBound) to \(range.upperBound)"
        return .failure(Refusal("`\(number)` is outside \(bounds)", help: "write a number from \(bounds)"))
      }
      return .success(number)
    }
  }
}

extension Form where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One word of a set.
  static func choice(_ what: String) -> Form {
    let words = Value.allCases.map(\.rawValue)
    return literal(ScalarShape(what, choices: words, example: words.first ?? "")) { text in
      Value(rawValue: text).map { .success($0) } ?? .failure(Refusal(text, isNot: what.withArticle, among: words))
    }
  }
}

extension Form where Value: WrittenChoice {
  /// One word of a set, for which people have others.
  static func words(_ what: String, example: String) -> Form {
    literal(ScalarShape(what, choices: Value.allCases.map(\.rawValue), example: example), Value.parse)
  }
}

extension Form where Value == Cadence {
  static let cadence = words("cadence", example: "weekly")
}
