extension OpeningWindow {
  /// Reads one window: `08:00-16:00`, over midnight `22:00-06:00`, or the full day `00:00-24:00`.
  public static func parse(_ text: String) -> Result<OpeningWindow, Refusal> {
    guard let window = OpeningWindow(literal: text) else { return .failure(misspelt(text)) }
    guard window.open != window.close else { return .failure(empty(text, window)) }
    return .success(window)
  }

  /// A window whose times are well written; it may open and close at once.
  init?(literal text: String) {
    var reader = LiteralReader(text)
    guard let open = reader.timeOfDay(), open < 1440, reader.take("-"), let close = reader.timeOfDay(), reader.isAtEnd
    else { return nil }
    self.init(open: open, close: close)
  }

  private static func empty(_ text: String, _ window: OpeningWindow) -> Refusal {
    Refusal(
      "\(quoted(text)) opens and closes at the same time", help: "a full day is written `00:00-24:00`",
      suggestion: window.open == 0 ? "00:00-24:00" : nil)
  }

  private static func misspelt(_ text: String) -> Refusal {
    let window = LooseText(text).flatMap(HoursReading.init)?.window
    let help = "write when it opens and closes on the 24-hour clock, such as `08:00-16:00`, or a list of such windows"
    return Refusal(
      text, isNot: "a window of hours", like: "`08:00-16:00`", help: help, suggestion: window?.description)
  }
}

extension LiteralReader {
  /// Reads minutes after midnight, `00:00` to `24:00`.
  mutating func timeOfDay() -> Int? {
    guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2), minute < 60,
      hour < 24 || (hour == 24 && minute == 0)
    else { return nil }
    return hour * 60 + minute
  }
}

extension OpeningHours {
  /// Two windows that are open at the same time when they open on these days, the one that is written later second; nil
  /// where none are.
  ///
  /// A window over midnight meets the windows of the next day, if that is one of the days.
  public static func overlap(
    in windows: [OpeningWindow], on days: Set<Weekday> = Set(Weekday.allCases)
  ) -> (first: Int, second: Int)? {
    let reachesNextDay = days.contains { days.contains($0.next) }
    for second in windows.indices {
      for first in windows.indices.prefix(second)
      where windows[first].meets(windows[second], alsoNextDay: reachesNextDay) {
        return (first, second)
      }
    }
    return nil
  }
}

extension OpeningWindow {
  /// The minute, counted from the midnight before it opens, at which it closes.
  private var end: Int { open + minutes }

  fileprivate func meets(_ other: OpeningWindow, alsoNextDay: Bool) -> Bool {
    if open < other.end && other.open < end { return true }
    return alsoNextDay && (other.open + 1440 < end || open + 1440 < other.end)
  }
}

extension OpeningWindow: CustomStringConvertible {
  /// The literal: `08:00-16:00`.
  public var description: String { "\(timeOfDay(open))-\(timeOfDay(close))" }
}

extension OpeningHours: CustomStringConvertible {
  /// The literals of its windows: `08:00-12:00, 13:00-17:00`.
  public var description: String { windows.map(\.description).joined(separator: ", ") }
}

private func timeOfDay(_ minutes: Int) -> String {
  "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
}
