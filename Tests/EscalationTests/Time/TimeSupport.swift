import Escalation
import Testing

/// `08:00-16:00 22:00-06:00`, as in a calendar.
func hours(_ text: String) throws -> OpeningHours {
  OpeningHours(
    try text.split(separator: " ").map { window in
      let edges = try window.split(separator: "-").map(minutes)
      return OpeningWindow(open: edges[0], close: edges[1])
    })
}

private func minutes(_ text: Substring) throws -> Int {
  let parts = try text.split(separator: ":").map { try #require(Int($0)) }
  return parts[0] * 60 + parts[1]
}

/// `2026-05-22`.
func date(_ text: String) throws -> CalendarDate {
  let parts = try text.split(separator: "-").map { try #require(Int($0)) }
  return try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
}

let workdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
let everyDay = Set(Weekday.allCases)

func schedule(
  _ zone: String, _ windows: String, on days: Set<Weekday> = workdays, holidays: [String] = []
) throws -> Schedule {
  Schedule(
    zone: try #require(Zone(named: zone)), days: days, hours: try hours(windows), holidays: try holidays.map(date))
}

/// The moment at which clocks of a zone show `2026-05-22 16:00`, the first of them where there are two.
func moment(_ text: String, _ zone: String = "UTC") throws -> Int {
  let parts = text.split(separator: " ")
  let local = LocalTime(try date(String(parts[0])), second: try minutes(parts[1]) * 60)
  return try #require(Zone(named: zone)).occurrence(of: local).opening
}
