/// What a person meant who wrote a number with parted thousands, a decimal comma, a plus or a bare point.
enum NumberReading {
  /// The literal of a number in plain text; nil where it can be read in no way, or in two.
  static func literal(of text: String) -> String? {
    let text = text.hasPrefix("+") ? String(text.dropFirst()) : text
    if DecimalNumber(literal: text) != nil { return text }
    if let count = withoutSuffix("k", of: text).flatMap(literal), let number = DecimalNumber(literal: count + "e3") {
      return number.description
    }
    return [completed(text), joined(text), decimalComma(text)].lazy.compactMap { $0 }
      .first { DecimalNumber(literal: $0) != nil }
  }

  /// `.5` and `5.`.
  private static func completed(_ text: String) -> String? {
    if text.hasPrefix(".") { return "0" + text }
    if text.hasPrefix("-.") { return "-0" + text.dropFirst() }
    return withoutSuffix(".", of: text)
  }

  /// `1,250,000.5`, `1 000` and `1_000`.
  private static func joined(_ text: String) -> String? {
    for separator in [",", "_", "'", " "] as [Character] where text.contains(separator) {
      let groups = text.split(separator: separator, omittingEmptySubsequences: false)
      guard let first = groups.first, (1...3).contains(first.utf8.count), !first.hasPrefix("0"),
        groups.dropFirst().dropLast().allSatisfy({ $0.utf8.count == 3 }),
        let last = groups.last?.prefix(while: { $0 != "." }), last.utf8.count == 3
      else { return nil }
      return groups.joined()
    }
    return nil
  }

  /// `0,92`.
  private static func decimalComma(_ text: String) -> String? {
    guard !text.contains("."), text.filter({ $0 == "," }).count == 1 else { return nil }
    return String(text.map { $0 == "," ? "." : $0 })
  }

  /// The text before an ending, blanks between them taken off; nil where it does not end so.
  static func withoutSuffix(_ suffix: String, of text: String) -> String? {
    guard text.utf8.count > suffix.utf8.count, text.lowercased().hasSuffix(suffix) else { return nil }
    return trimmed(String(text.dropLast(suffix.count)))
  }

  /// The text without blanks at its ends.
  static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    return String(
      start.prefix((start.lastIndex { $0 != " " }).map { start.distance(from: start.startIndex, to: $0) + 1 } ?? 0))
  }
}

extension DecimalNumber {
  static func refusal(of text: String) -> Refusal {
    let suggestion = LooseText(text).flatMap { NumberReading.literal(of: $0.plain) }
    return Refusal(
      text, isNot: "a number", like: "`0.92`, `15` or `1.5e3`",
      help: "write decimal digits, at most 18 of them, such as `0.92`, `15` or `1.5e3`", suggestion: suggestion)
  }

  static func percentageRefusal(of text: String) -> Refusal {
    let plain = LooseText(text)?.plain ?? ""
    let number = ["%", "percent", "per cent", "pct"].lazy.compactMap { NumberReading.withoutSuffix($0, of: plain) }
      .first
    return Refusal(
      text, isNot: "a percentage", like: "`2%` or `0.5%`", help: "write a number and `%`, such as `2%`",
      suggestion: number.flatMap(NumberReading.literal).map { $0 + "%" })
  }
}
