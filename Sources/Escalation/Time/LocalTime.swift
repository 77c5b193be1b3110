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
    self.init(day: CivilDay.number(of: date), second: second)
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
    CivilDay.weekday(day)
  }

  /// The day; nil outside the years 1 to 9999.
  public var date: CalendarDate? {
    let civil = CivilDay.civil(day)
    return CalendarDate(year: civil.year, month: civil.month, day: civil.day)
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
    let civil = CivilDay.civil(day)
    return "\(civil.year.padded(to: 4))-\(civil.month.padded(to: 2))-\(civil.day.padded(to: 2))"
  }

  /// `16:30`, or `16:30:15`.
  public var timeText: String {
    let minutes = "\((secondOfDay / 3600).padded(to: 2)):\((secondOfDay / 60 % 60).padded(to: 2))"
    let second = secondOfDay % 60
    return second == 0 ? minutes : "\(minutes):\(second.padded(to: 2))"
  }
}

extension Int {
  func padded(to width: Int) -> String {
    let digits = String(magnitude)
    let zeros = String(repeating: "0", count: Swift.max(0, width - digits.count))
    return (self < 0 ? "-" : "") + zeros + digits
  }
}
