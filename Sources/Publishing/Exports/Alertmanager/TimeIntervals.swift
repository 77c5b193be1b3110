import Escalation
import JSON

/// A calendar as Alertmanager's time intervals: when it is open, and when holidays close it.
///
/// A window belongs to the day on which it opens, while Alertmanager's times of day end at midnight: one that runs past
/// midnight is split, its second part on the days that follow. Holidays are an interval of their own, to be muted,
/// because intervals can only be added up; it holds just the windows that would have opened on the holiday, so that the
/// tail of the night before stays open.
struct TimeIntervals {
  let calendar: WorkCalendar

  var openName: String { calendar.id.value.name }

  /// Nil where the calendar has no holidays.
  var holidaysName: String? {
    (calendar.holidays?.value ?? []).isEmpty ? nil : "\(openName)/holidays"
  }

  /// The intervals under their names.
  var json: [JSONValue] {
    let holidays = holidaysName.map { interval($0, holidayTimes) }
    return [interval(openName, openTimes)] + (holidays.map { [$0] } ?? [])
  }

  private func interval(_ name: String, _ times: [JSONValue]) -> JSONValue {
    ["name": .string(name), "time_intervals": .array(times)]
  }

  private var openTimes: [JSONValue] {
    let days = calendar.days?.value ?? Set(Weekday.allCases)
    return parts.map { part in
      let shifted = days.map { part.isNextDay ? $0.next : $0 }.sorted().map(\.fullName)
      return times(part, ["weekdays": .strings(shifted)])
    }
  }

  private var holidayTimes: [JSONValue] {
    (calendar.holidays?.value ?? []).map(\.value).sorted().flatMap { holiday -> [JSONValue] in
      parts.compactMap { part -> JSONValue? in
        guard let day = part.isNextDay ? holiday.adding(days: 1) : holiday else { return nil }
        return times(part, on: day)
      }
    }
  }

  private func times(_ part: Part, on day: CalendarDate) -> JSONValue {
    times(
      part,
      [
        "years": .strings([String(day.year)]), "months": .strings([String(day.month)]),
        "days_of_month": .strings([String(day.day)]),
      ])
  }

  private func times(_ part: Part, _ days: KeyValuePairs<String, JSONValue>) -> JSONValue {
    var interval = JSONObject()
    interval["times"] = [["start_time": .string(clock(part.open)), "end_time": .string(clock(part.close))]]
    for (key, value) in days { interval[key] = value }
    interval["location"] = .string(calendar.timezone?.value ?? "UTC")
    return .object(interval)
  }

  /// A stretch of one day, in minutes from its midnight.
  private struct Part {
    let open: Int
    let close: Int
    /// Whether it lies on the day after the one on which its window opens.
    let isNextDay: Bool
  }

  private var parts: [Part] {
    (calendar.hours?.value.windows ?? []).flatMap { window -> [Part] in
      if window.close > window.open { return [Part(open: window.open, close: window.close, isNextDay: false)] }
      let evening = Part(open: window.open, close: 1440, isNextDay: false)
      return window.close == 0 ? [evening] : [evening, Part(open: 0, close: window.close, isNextDay: true)]
    }
  }

  private func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}

extension Weekday {
  fileprivate var fullName: String {
    switch self {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }
}
