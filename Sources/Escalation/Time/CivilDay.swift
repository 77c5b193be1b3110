/// Days as numbers, counted from 1970-01-01, and what the proleptic Gregorian calendar calls them.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` and `civil_from_days`:
/// years begin in March, and 400 of them, an era, have 146,097 days.
enum CivilDay {
  static func number(of date: CalendarDate) -> Int {
    number(year: date.year, month: date.month, day: date.day)
  }

  static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year.floorDivided(by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let era = days.floorDivided(by: 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  static func weekday(_ number: Int) -> Weekday {
    // 1970-01-01 was a Thursday.
    let sinceMonday = number + 3
    return Weekday(rawValue: sinceMonday - sinceMonday.floorDivided(by: 7) * 7 + 1) ?? .monday
  }

  /// The number of the same day so many months later, or of that month's last day where it is shorter.
  static func number(of date: CalendarDate, plusMonths months: Int) -> Int {
    let month = date.year * 12 + date.month - 1 + months
    let first = number(year: month.floorDivided(by: 12), month: month - month.floorDivided(by: 12) * 12 + 1, day: 1)
    let following = month + 1
    let firstOfNext = number(
      year: following.floorDivided(by: 12), month: following - following.floorDivided(by: 12) * 12 + 1, day: 1)
    return min(first + date.day - 1, firstOfNext - 1)
  }
}

extension Int {
  /// The quotient, rounded down also below zero; the divisor is positive.
  func floorDivided(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }

  /// The sum, or the largest number there is.
  func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// The product of two numbers that are not negative, or the largest number there is.
  func multipliedSaturated(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
