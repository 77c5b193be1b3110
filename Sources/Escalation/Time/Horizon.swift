/// The start instants over which promises are compared and coverage is looked at.
///
/// Fourteen months take in both clock changes of a year, and every holiday that a calendar lists for it.
public struct Horizon: Hashable, Sendable {
  /// Seconds since the epoch, from the midnight in UTC that begins the first day.
  public let span: Range<Int>
  /// The first twelve months of ``span``.
  public let firstYear: Range<Int>

  /// The horizon of rules: fourteen months from a day in UTC.
  public init(today: CalendarDate) {
    self.init(from: today, months: 14)
  }

  /// So many months from a day in UTC; what a year has not is left out of ``firstYear``.
  public init(from day: CalendarDate, months: Int) {
    let end = Self.midnight(of: day, plusMonths: max(1, months))
    let start = min(day.daysSinceEpoch * 86_400, end - 86_400)
    let year = Self.midnight(of: day, plusMonths: 12)
    span = start..<end
    firstYear = start..<min(year, end)
  }

  /// The fourteen months from the day, in UTC, of a moment that is given in seconds since the epoch: for scenarios, which
  /// have a start of their own; nil outside the years 1 to 9999.
  public init?(around moment: Int) {
    guard let day = LocalTime(seconds: moment).date else { return nil }
    self.init(today: day)
  }

  /// Whether a day of that name begins within the horizon, by UTC.
  public func contains(_ day: CalendarDate) -> Bool {
    span.contains(day.daysSinceEpoch * 86_400)
  }

  /// The midnight in UTC so many months later; after year 9999 its last one.
  private static func midnight(of day: CalendarDate, plusMonths months: Int) -> Int {
    (day.adding(months: months) ?? .last).daysSinceEpoch * 86_400
  }
}
