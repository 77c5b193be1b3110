/// What a person meant who wrote a moment with a space for the `T`, short numbers or a zone in brackets.
enum InstantReading {
  static func refusal(of text: String) -> Refusal {
    let plain = LooseText(text)?.plain ?? ""
    let day = String(plain.prefix(10))
    if CalendarDate.looksLikeDate(day), case .failure(let refusal) = CalendarDate.parse(day), refusal.suggestion == nil
    {
      return refusal
    }
    let lacksClock = CalendarDate.looksLikeDate(day) && plain.utf8.allSatisfy { digitsAndMarks.contains($0) }
    return Refusal(
      text, isNot: "an instant", like: "`2026-12-26T03:10 Europe/London`",
      help: lacksClock
        ? "add the time of day and its time zone, such as `T03:10 Europe/London`"
        : "write date, `T`, time and a time zone, such as `2026-12-26T03:10 Europe/London`, or RFC 3339",
      suggestion: suggestion(for: plain))
  }

  private static let digitsAndMarks = Array("0123456789-:/. Tt".utf8)

  /// The literal of a text that has a date, a time and a clock in this order; nil where one is missing.
  private static func suggestion(for text: String) -> String? {
    let day = text.prefix { $0.isNumber || $0 == "-" || $0 == "/" }
    let afterDay = text.dropFirst(day.count).drop { " Tt".contains($0) }
    let time = afterDay.prefix { $0.isNumber || $0 == ":" }
    let clock = String(afterDay.dropFirst(time.count)).filter { !" []()".contains($0) }
    guard let date = date(String(day)), let time = timeOfDay(String(time)) else { return nil }
    let isOffset = clock.lowercased() == "z" || clock.hasPrefix("+") || clock.hasPrefix("-")
    let full = isOffset && time.utf8.count == 5 ? time + ":00" : time
    let literal = "\(date)T\(full)\(isOffset ? "" : " ")\(clock)"
    return LocalInstant(literal: literal) == nil ? nil : literal
  }

  private static func date(_ text: String) -> String? {
    switch CalendarDate.parse(text) {
    case .success(let date): date.description
    case .failure(let refusal): refusal.suggestion
    }
  }

  /// `3:10` as `03:10`.
  private static func timeOfDay(_ text: String) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    return (parts[0].utf8.count == 1 ? "0" : "") + text
  }
}
