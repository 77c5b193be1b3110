import Escalation

/// The clocks by which escalations are played for a page that tells of no certain day.
///
/// What counts elapsed time is the same from any start. What counts business time is due at another distance from each,
/// so one start stands for all: an opening of the calendar, or the closing after it. They lie in a year that no calendar
/// of today lists holidays for, so that no page changes with the day on which it is made.
struct ExampleClocks: Sendable {
  private let engine: TimeEngine
  private let calendars: [ID<WorkCalendar>: WorkCalendar]
  private let keys: [ID<WorkCalendar>: CalendarKey]

  /// A Monday.
  private static let monday = CalendarDate(year: 2001, month: 1, day: 8) ?? .first

  init(of project: Project) {
    let calendars = project.organization.calendars?.value ?? []
    engine = TimeEngine(over: Horizon(from: Self.monday, months: 14))
    self.calendars = Dictionary(calendars.map { ($0.id.value, $0) }) { first, _ in first }
    keys = engine.keys(of: calendars)
  }

  /// The clock of an incident that is detected when its calendar opens; nil where that never does and the incident
  /// waits for it.
  func open(of incident: Incident, on calendar: CalendarChoice) -> IncidentClock? {
    let key = key(of: calendar)
    let start = key.map { opening(of: engine.openTime(of: $0)) } ?? engine.horizon.span.lowerBound
    return IncidentClock(of: incident, on: key, detected: start, by: engine)
  }

  /// The clock of an incident that is detected when its calendar closes; nil where that never does.
  func closed(of incident: Incident, on calendar: CalendarChoice) -> IncidentClock? {
    guard let key = key(of: calendar) else { return nil }
    let openTime = engine.openTime(of: key)
    if let start = openTime.closing(from: opening(of: openTime)) {
      return IncidentClock(of: incident, on: key, detected: start, by: engine)
    }
    return firstHoliday(of: calendar).flatMap { onHoliday(incident, calendar, $0) }
  }

  /// Where a calendar closes on its holidays alone, the first of them is the example.
  private func onHoliday(_ incident: Incident, _ calendar: CalendarChoice, _ day: CalendarDate) -> IncidentClock? {
    guard case .calendar(let id) = calendar, let before = day.adding(days: -2) else { return nil }
    let engine = TimeEngine(over: Horizon(from: before, months: 14))
    guard let key = calendars[id].flatMap(engine.key(of:)),
      let start = engine.openTime(of: key).closing(from: engine.horizon.span.lowerBound)
    else { return nil }
    return IncidentClock(of: incident, on: key, detected: start, by: engine)
  }

  private func key(of calendar: CalendarChoice) -> CalendarKey? {
    if case .calendar(let id) = calendar { keys[id] } else { nil }
  }

  /// The first opening after a closing; the horizon's start where the calendar never opens, or never closes.
  private func opening(of openTime: OpenTime) -> Int {
    let start = engine.horizon.span.lowerBound
    return openTime.closing(from: start).flatMap(openTime.opening) ?? start
  }

  private func firstHoliday(of calendar: CalendarChoice) -> CalendarDate? {
    guard case .calendar(let id) = calendar else { return nil }
    return calendars[id]?.holidays?.value.map(\.value).min()
  }
}
