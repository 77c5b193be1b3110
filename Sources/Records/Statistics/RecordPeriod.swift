public import Escalation

/// The days of which records count, by their detection in UTC.
public struct RecordPeriod: Hashable, Sendable {
  /// The first day; nil for all there are.
  public let since: CalendarDate?
  /// The last day, by whose end what is open is judged.
  public let today: CalendarDate

  public init(since: CalendarDate? = nil, today: CalendarDate) {
    self.since = since
    self.today = today
  }

  /// The midnight that ends the last day, in seconds since the epoch.
  var end: Int { (today.daysSinceEpoch + 1) * 86_400 }

  private var begin: Int { since.map { $0.daysSinceEpoch * 86_400 } ?? .min }

  func contains(_ moment: Int) -> Bool { moment >= begin && moment < end }
}

/// Weeks from Monday to Sunday, in UTC.
enum Week {
  /// The number of a moment's week; weeks count from the one of 1970-01-01.
  static func number(of moment: Int) -> Int { (moment / 86_400 + 3) / 7 }

  /// The Monday of a week.
  static func monday(_ number: Int) -> CalendarDate { CalendarDate(daysSinceEpoch: number * 7 - 3) ?? .last }
}
