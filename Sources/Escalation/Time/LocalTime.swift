/// What calendars and clocks show in some place: a day and a time of day, without a zone.
///
/// It is held as the seconds that have passed on such a clock since 1970-01-01T00:00, so that it orders and adds as a
/// number does; leap seconds aside.
public struct LocalTime: Hashable, Comparable, Sendable {
  public let seconds: Int

  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// The time of a day that lies so many days after 1970-01-01, so many seconds after its midnight.
  public init(day: Int, second: Int = 0) {
    self.init(seconds: day * 86_400 + second)
  }

  public init(_ date: CalendarDate, second: Int = 0) {
    self.init(day: date.daysSinceEpoch, second: second)
  }

  /// The days since 1970-01-01.
  public var day: Int {
    seconds.floorDivided(by: 86_400)
  }

  /// The seconds since the day's midnight, 0 to 86,399.
  public var secondOfDay: Int {
    seconds - day * 86_400
  }

  public var weekday: Weekday {
    Weekday(ofDay: day)
  }

  /// The day; nil outside the years 1 to 9999.
  public var date: CalendarDate? {
    CalendarDate(daysSinceEpoch: day)
  }

  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.seconds < right.seconds
  }
}

extension LocalTime: CustomStringConvertible {
  /// `2026-11-27 16:30`, with the second where it is not zero.
  public var description: String {
    "\(dayText) \(timeText)"
  }

  /// `2026-11-27`.
  public var dayText: String {
    date?.description ?? (day < 0 ? "before 0001-01-01" : "after 9999-12-31")
  }

  /// `16:30`, or `16:30:15`.
  public var timeText: String {
    let minutes = "\(padded(secondOfDay / 3600, to: 2)):\(padded(secondOfDay / 60 % 60, to: 2))"
    return secondOfDay % 60 == 0 ? minutes : "\(minutes):\(padded(secondOfDay % 60, to: 2))"
  }
}

extension Weekday {
  /// The weekday of the day that lies so many days after 1970-01-01, which was a Thursday.
  init(ofDay day: Int) {
    let sinceMonday = day + 3 - (day + 3).floorDivided(by: 7) * 7
    self = Weekday.allCases[sinceMonday]
  }
}
