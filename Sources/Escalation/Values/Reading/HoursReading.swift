/// What a person meant who wrote a window of hours on the 12-hour clock, without minutes, or with other marks.
struct HoursReading {
  let window: OpeningWindow

  init?(_ text: LooseText) {
    if ["24/7", "24x7", "24h", "always", "all day"].contains(text.small) {
      window = OpeningWindow(open: 0, close: 1440)
      return
    }
    let points = text.plain.map { $0 == "." ? ":" : $0 }
    guard var tokens = LooseText(String(points))?.tokens[...] else { return nil }
    if case .word("from") = tokens.first { tokens.removeFirst() }
    guard let open = LooseTime(&tokens) else { return nil }
    switch tokens.popFirst() {
    case .mark("-"), .word("to"), .word("until"), .word("till"): break
    default: return nil
    }
    guard let close = LooseTime(&tokens), tokens.isEmpty, let opening = open.minutes(before: close),
      let closing = close.minutes, opening % 1440 != closing % 1440 || opening == 0
    else { return nil }
    // The midnight that ends a day may be meant as the next one's: then the window would belong to another day.
    guard opening < 1440 else { return nil }
    let end = closing == 0 ? 1440 : closing
    // Nine to five is a working day, and written like a night of twenty hours.
    guard opening < end || open.hour > 12 || open.isAfternoon != nil else { return nil }
    window = OpeningWindow(open: opening, close: end)
  }
}

/// A time of day: `8`, `8:00`, `0800`, `9am`, `12 p.m.`.
private struct LooseTime {
  var hour: Int
  var minute: Int
  /// Whether it is after noon; nil on the 24-hour clock.
  var isAfternoon: Bool?

  init?(_ tokens: inout ArraySlice<LooseText.Token>) {
    guard case .number(let number) = tokens.popFirst(), let count = number.count else { return nil }
    (hour, minute) = count > 99 ? (count / 100, count % 100) : (count, 0)
    if count <= 99, case .mark(":") = tokens.first {
      tokens.removeFirst()
      guard case .number(let part) = tokens.popFirst(), let minutes = part.count else { return nil }
      minute = minutes
    }
    if case .word(let word) = tokens.first, ["am", "a", "pm", "p", "h"].contains(word) {
      tokens.removeFirst()
      isAfternoon = word == "h" ? nil : word.hasPrefix("p")
      // `p.m.` has come as four tokens.
      while let token = tokens.first, token == .mark(":") || token == .word("m") { tokens.removeFirst() }
    }
    guard minute < 60, isAfternoon == nil ? hour * 60 + minute <= 1440 : (1...12).contains(hour) else { return nil }
  }

  /// Minutes after midnight.
  var minutes: Int? {
    guard let isAfternoon else { return hour * 60 + minute }
    return (hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minute
  }

  /// The same for an opening: `9-5pm` says nothing of the 9, and nothing is guessed.
  func minutes(before close: LooseTime) -> Int? {
    (isAfternoon == nil) == (close.isAfternoon == nil) ? minutes : nil
  }
}
