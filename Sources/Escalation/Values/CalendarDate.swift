/// A day of the proleptic Gregorian calendar, without a time zone.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// The day of that name; nil where the calendar has none. Years run from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CalendarDate.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// 0001-01-01.
  public static let first = CalendarDate(unchecked: 1, 1, 1)
  /// 9999-12-31.
  public static let last = CalendarDate(unchecked: 9999, 12, 31)

  /// The number of days of a month from 1 to 12.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// Days since 1970-01-01, before it negative.
  ///
  /// Counted in eras of 400 years that begin on 1 March of year 0. Source: Howard Hinnant, "chrono-Compatible Low-Level
  /// Date Algorithms", `days_from_civil`.
  public var daysSinceEpoch: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days after 1970-01-01; nil outside the years 1 to 9999.
  ///
  /// Source: as for ``daysSinceEpoch``, `civil_from_days`.
  public init?(daysSinceEpoch days: Int) {
    guard (CalendarDate.first.daysSinceEpoch...CalendarDate.last.daysSinceEpoch).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The day so many days later, or earlier for a negative number; nil outside the years 1 to 9999.
  public func adding(days: Int) -> CalendarDate? {
    let (sum, isTooLarge) = daysSinceEpoch.addingReportingOverflow(days)
    return isTooLarge ? nil : CalendarDate(daysSinceEpoch: sum)
  }

  /// The same day so many months later, or the month's last where it has no such day; nil outside the years 1 to 9999.
  public func adding(months: Int) -> CalendarDate? {
    let (sum, isTooLarge) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !isTooLarge, (12...(9999 * 12 + 11)).contains(sum) else { return nil }
    let (year, month) = (sum / 12, sum % 12 + 1)
    return CalendarDate(unchecked: year, month, min(day, CalendarDate.days(inMonth: month, of: year)))
  }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, the fourth day; the sum is positive from year 1 on.
    let index = (daysSinceEpoch + 3 + 7 * 110_000) % 7
    return Weekday.allCases[index]
  }
}

extension CalendarDate: Comparable {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601, which is the literal: `2026-11-20`.
  public var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}
