extension CalendarDate {
  /// Reads `2026-11-20`, a day that there is.
  public static func parse(_ text: String) -> Result<CalendarDate, Refusal> {
    var reader = LiteralReader(text)
    guard let (year, month, day) = reader.date(), reader.isAtEnd else { return .failure(misspelt(text)) }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      return .failure(missing(text, year, month, day))
    }
    return .success(date)
  }

  /// Whether a text has a date's shape, and so is meant as one where words may stand too: `2027-13-01`, `2027/1/5`.
  public static func looksLikeDate(_ text: String) -> Bool {
    var digits = 0
    var groups: [Int] = []
    var separator: UInt8?
    guard text.utf8.count <= 10 else { return false }
    for byte in text.utf8 {
      if digitValue(byte) != nil {
        digits += 1
      } else {
        guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/"), byte == separator ?? byte else { return false }
        separator = byte
        groups.append(digits)
        digits = 0
      }
    }
    return groups.count == 2 && groups[0] == 4 && (1...2).contains(groups[1]) && (1...2).contains(digits)
  }
}

extension LiteralReader {
  /// Reads the numbers of `2026-11-20`, whatever they are.
  mutating func date() -> (year: Int, month: Int, day: Int)? {
    guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
      let day = number(digits: 2)
    else { return nil }
    return (year, month, day)
  }
}

/// The refusal of a date that no calendar has.
private func missing(_ text: String, _ year: Int, _ month: Int, _ day: Int) -> Refusal {
  let message = "\(quoted(text)) is not a day of the calendar"
  guard year > 0 else { return Refusal("\(message): years begin with 0001", help: "write a real day") }
  guard (1...12).contains(month) else {
    return Refusal("\(message): a year has months 01 to 12", help: "write year, month and day, such as `2026-11-20`")
  }
  let last = CalendarDate.days(inMonth: month, of: year)
  return Refusal(
    "\(message): \(padded(year, to: 4))-\(padded(month, to: 2)) has \(last) days",
    help: "write a day from 01 to \(last)")
}

private func misspelt(_ text: String) -> Refusal {
  let reading = LooseText(text).flatMap(DateReading.init)
  return Refusal(
    text, isNot: "a date", like: "`2026-11-20`",
    help: reading?.help ?? "write year, month and day, such as `2026-11-20`",
    suggestion: reading?.date?.description)
}
