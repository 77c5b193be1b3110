/// What a person meant who wrote a date in another order, with a month's name, or with a time.
struct DateReading {
  /// The day, where only one can be meant.
  private(set) var date: CalendarDate?
  private(set) var help: String?

  init?(_ text: LooseText) {
    readTimestamp(text.plain)
    if date != nil || help != nil { return }
    let isDotted = text.plain.contains(".")
    guard let parts = DateParts(String(text.plain.map { $0 == "." ? "/" : $0 })) else { return nil }
    let numbers = parts.numbers
    if let month = parts.month, numbers.count == 2, let year = numbers.max(), let day = numbers.min(), year > 99 {
      date = CalendarDate(year: year, month: month, day: day)
    } else if parts.month == nil, numbers.count == 1, parts.isCompact {
      date = CalendarDate(year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
    } else if parts.month == nil, numbers.count == 3, numbers[0] > 99 {
      date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    } else if parts.month == nil, numbers.count == 3, numbers[2] > 99 {
      readDayAndMonth(numbers[0], numbers[1], year: numbers[2], isDayFirst: isDotted)
    }
  }

  /// `2026-11-20T00:00:00Z` is a date that a program wrote; with any other time something else was meant.
  private mutating func readTimestamp(_ text: String) {
    var reader = LiteralReader(text)
    guard let (year, month, day) = reader.date(), reader.take("T") || reader.take("t") || reader.take(" "),
      let written = CalendarDate(year: year, month: month, day: day)
    else { return }
    help = "a date has no time: write `\(written)`"
    if reader.remainder.utf8.allSatisfy({ "0:.Zz".utf8.contains($0) }) { date = written }
  }

  /// `20/11/2026` can be read in one way, `05/11/2026` in two.
  private mutating func readDayAndMonth(_ first: Int, _ second: Int, year: Int, isDayFirst: Bool) {
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = CalendarDate(year: year, month: first, day: second)
    if let dayFirst, let monthFirst, dayFirst != monthFirst, !isDayFirst {
      help = "write year, month and day: `\(dayFirst)` or `\(monthFirst)`"
    } else {
      date = dayFirst ?? (isDayFirst ? nil : monthFirst)
    }
  }
}

/// The numbers of a date, and the month that it names.
private struct DateParts {
  var numbers: [Int] = []
  var month: Int?
  /// Whether it is eight digits and nothing else.
  let isCompact: Bool

  init?(_ text: String) {
    guard let loose = LooseText(text) else { return nil }
    isCompact = text.utf8.count == 8 && loose.tokens.count == 1
    for token in loose.tokens {
      switch token {
      case .number(let number):
        guard let count = number.count, count <= 99_999_999 else { return nil }
        numbers.append(count)
      case .word("st"), .word("nd"), .word("rd"), .word("th"), .word("of"): continue
      case .word(let word):
        guard month == nil, let named = DateParts.month(named: word) else { return nil }
        month = named
      case .mark("-"), .mark("/"), .mark(","): continue
      case .mark: return nil
      }
    }
  }

  private static func month(named word: String) -> Int? {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    guard word.utf8.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}
