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
    let start = CivilDay.number(of: day) * 86_400
    let end = CivilDay.number(of: day, plusMonths: max(1, months)) * 86_400
    let year = CivilDay.number(of: day, plusMonths: 12) * 86_400
    span = start..<end
    firstYear = start..<min(year, end)
  }

  /// Whether a day of that name begins within the horizon, by UTC.
  public func contains(_ day: CalendarDate) -> Bool {
    span.contains(CivilDay.number(of: day) * 86_400)
  }
}
