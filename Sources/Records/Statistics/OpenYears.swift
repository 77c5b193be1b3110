import Escalation

/// The open time of calendars over however many years records lie in, a year at a time.
struct OpenYears {
  private var engines: [Int: TimeEngine] = [:]
  private var openTimes: [YearOfCalendar: OpenTime] = [:]
  /// What was asked for last, which is mostly asked for again.
  private var last: (key: YearOfCalendar, openTime: OpenTime)?

  private struct YearOfCalendar: Hashable {
    let calendar: Int
    let year: Int
  }

  /// A calendar that moments are asked of.
  struct Calendar {
    /// Its place among those of a project.
    let index: Int
    let schedule: Schedule
    /// The most open seconds that a deadline on it counts.
    let longest: Int
  }

  mutating func isOpen(_ calendar: Calendar, at moment: Int) -> Bool {
    openTime(of: calendar, at: moment).isOpen(at: moment)
  }

  /// The moment itself where the calendar is open, else its next opening; nil where none comes.
  mutating func opening(of calendar: Calendar, from moment: Int) -> Int? {
    openTime(of: calendar, at: moment).opening(from: moment)
  }

  /// When so many open seconds have run since a moment; nil for never.
  mutating func due(_ seconds: Int, on calendar: Calendar, from moment: Int) -> Int? {
    openTime(of: calendar, at: moment).deadline(from: moment, after: seconds)
  }

  /// The open seconds between two moments, which may lie years apart.
  mutating func openSeconds(of calendar: Calendar, from start: Int, to end: Int) -> Int {
    var (total, next) = (0, start)
    while next < end {
      let openTime = openTime(of: calendar, at: next)
      let reach = min(end, max(openTime.span.upperBound, next + 1))
      total += openTime.openSeconds(in: next..<reach)
      next = reach
    }
    return total
  }

  private mutating func openTime(of calendar: Calendar, at moment: Int) -> OpenTime {
    let year = CalendarDate(daysSinceEpoch: moment / 86_400)?.year ?? 9999
    let key = YearOfCalendar(calendar: calendar.index, year: year)
    if let last, last.key == key { return last.openTime }
    let openTime = openTimes[key] ?? laidOut(calendar, year)
    openTimes[key] = openTime
    last = (key, openTime)
    return openTime
  }

  private mutating func laidOut(_ calendar: Calendar, _ year: Int) -> OpenTime {
    let first = CalendarDate(year: year, month: 1, day: 1) ?? .first
    let engine = engines[year] ?? TimeEngine(over: Horizon(from: first, months: 12))
    engines[year] = engine
    return engine.openTime(of: engine.key(of: calendar.schedule), beyondHorizon: max(1, calendar.longest))
  }
}
