/// The clock of one incident: its time zero, the values that hold for its whole life, and when what they promise is due.
///
/// All moments are seconds since the epoch.
public struct IncidentClock: Sendable {
  public let detection: Int
  /// From when everything counts: the detection, or the next opening where the incident waits for it.
  public let zero: Int
  /// The values that hold for an incident that is detected then.
  public let timing: Timing
  /// Whether the severity's calendar is closed at the detection.
  public let isOutOfHours: Bool
  /// The calendar of business durations, as the engine knows it.
  private let calendar: CalendarKey?
  private let engine: TimeEngine

  /// The clock of an incident that is detected at a moment; nil where its time zero never comes, because the calendar
  /// that it waits for does not open again within 40 years, or lies outside the years 1 to 9999.
  public init?(of incident: Incident, in matrix: Matrix, of project: Project, detected moment: Int) {
    guard let horizon = Horizon(around: moment) else { return nil }
    let engine = TimeEngine(over: horizon)
    let calendar = matrix.severity(of: incident).flatMap { project.schedule(of: $0) }.map(engine.key(of:))
    self.init(of: incident, on: calendar, detected: moment, by: engine)
  }

  /// The same for who keeps an engine: one whose horizon holds the detection.
  ///
  /// - Parameter calendar: The calendar of the incident's severity; nil where that one always runs.
  public init?(of incident: Incident, on calendar: CalendarKey?, detected moment: Int, by engine: TimeEngine) {
    self.calendar = calendar
    self.engine = engine
    detection = moment
    let openTime = calendar.map { engine.openTime(of: $0) }
    isOutOfHours = openTime.map { !$0.isOpen(at: moment) } ?? false
    switch incident.outOfHours?.value {
    case .timing(let closed) where isOutOfHours:
      timing = closed
      zero = moment
    case .closed where isOutOfHours:
      guard let opening = openTime?.opening(from: moment) else { return nil }
      timing = incident.timing
      zero = opening
    default:
      timing = incident.timing
      zero = moment
    }
  }

  /// When a time span that counts from a moment is over; nil for never, which is also what lies more than 40 years
  /// ahead, and for business time without a calendar.
  public func due(_ span: Timespan, from start: Int) -> Int? {
    if engine.horizon.span.contains(start) { return engine.due(span, on: calendar, from: start) }
    guard let later = Horizon(around: start).map(TimeEngine.init(over:)) else { return nil }
    return later.due(span, on: calendar.map { later.key(of: $0.schedule) }, from: start)
  }

  /// The engine that knows the open time from a moment on.
  private func engine(at moment: Int) -> TimeEngine? {
    engine.horizon.span.contains(moment) ? engine : Horizon(around: moment).map(TimeEngine.init(over:))
  }
}

extension TimeEngine {
  fileprivate func due(_ span: Timespan, on calendar: CalendarKey?, from start: Int) -> Int? {
    deadline(of: span, on: calendar).flatMap { function(of: $0)(start) }
  }
}

extension IncidentClock {
  /// Whether an owner can be reached at a moment; nil where nobody said when.
  public func reaches(_ owner: Owner, at moment: Int, in project: Project) -> Bool? {
    switch owner.coverage?.value {
    case nil: nil
    case .always: true
    case .calendars(let ids):
      ids.contains { id in
        guard let schedule = project.calendar(id.value).flatMap(Schedule.init(of:)), let engine = engine(at: moment)
        else { return false }
        return engine.openTime(of: engine.key(of: schedule)).isOpen(at: moment)
      }
    }
  }
}

extension Project {
  /// When the clock of a severity's business durations runs; nil where it always does.
  fileprivate func schedule(of severity: Severity) -> Schedule? {
    guard case .calendar(let id) = severity.calendar?.value else { return nil }
    return calendar(id).flatMap(Schedule.init(of:))
  }
}
