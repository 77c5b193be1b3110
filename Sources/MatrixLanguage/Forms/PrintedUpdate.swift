import Escalation

/// An update in the words in which pages print it, `Every 30 min until mitigation`, written in the language.
struct PrintedUpdate {
  /// The same in the language: `{every: 30m, until: mitigation}`.
  let literal: String

  /// Fails for any other text, and where a part of it cannot be written without quotes.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let keys = Self.keys(of: words[...]) else { return nil }
    literal = keys.isEmpty ? "none" : "{\(keys.map { "\($0): \($1)" }.joined(separator: ", "))}"
  }

  private typealias Words = ArraySlice<Substring>
  private typealias Keys = [(String, String)]

  private static func keys(of words: Words) -> Keys? {
    if words.map({ $0.lowercased() }) == ["not", "required"] { return [] }
    if let rest = words.behind("initial", "update", "within") { return regular(rest.parted(at: "then")) }
    if let rest = words.behind("within") { return within(rest.parted(at: "if")) }
    if let rest = words.behind("as", "needed", "by") { return phrase(rest).map { [("asNeeded", $0)] } }
    return words.behind("every").flatMap(every)
  }

  private static func within(_ parts: (Words, Words?)) -> Keys? {
    guard let time = time(parts.0) else { return nil }
    guard let condition = parts.1 else { return [("within", time)] }
    return phrase(condition).map { [("within", time), ("when", $0)] }
  }

  private static func regular(_ parts: (Words, Words?)) -> Keys? {
    guard let first = time(parts.0) else { return nil }
    guard let rest = parts.1 else { return [("first", first)] }
    return rest.behind("every").flatMap(every).map { [("first", first)] + $0 }
  }

  private static func every(_ words: Words) -> Keys? {
    let (span, end) = words.parted(at: "until")
    guard let time = time(span, .positive) else { return nil }
    guard let end else { return [("every", time)] }
    return UpdateEnd(rawValue: end.joined(separator: " ").lowercased()).map {
      [("every", time), ("until", $0.rawValue)]
    }
  }

  private static func time(_ words: Words, _ forms: TimespanForms = [.elapsed, .business]) -> String? {
    let text = words.joined(separator: " ").split(separator: ",").joined()
    switch Timespan.parse(text, allowing: forms) {
    case .success(let time): return time.written
    case .failure(let refusal): return refusal.suggestion
    }
  }

  /// Words that YAML takes for nothing else.
  private static func phrase(_ words: Words) -> String? {
    let isPlain = words.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber } }
    return isPlain && !words.isEmpty ? words.joined(separator: " ") : nil
  }
}

extension ArraySlice<Substring> {
  /// The words behind some others, whatever their case; nil where they do not begin so.
  fileprivate func behind(_ words: String...) -> Self? {
    prefix(words.count).map { $0.lowercased() } == words ? dropFirst(words.count) : nil
  }

  /// The words before one, and those behind it; nil for these where it is not among them.
  fileprivate func parted(at word: String) -> (Self, Self?) {
    guard let place = firstIndex(where: { $0.lowercased() == word }) else { return (self, nil) }
    return (self[..<place], self[(place + 1)...])
  }
}
