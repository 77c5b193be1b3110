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
  private let schedule: Schedule?
  private let engine: TimeEngine

  /// The clock of an incident that is detected at a moment; nil where its time zero never comes, because the calendar
  /// that it waits for does not open again within 40 years, or lies outside the years 1 to 9999.
  public init?(of incident: Incident, in matrix: Matrix, of project: Project, detected moment: Int) {
    guard let horizon = Horizon(around: moment) else { return nil }
    engine = TimeEngine(over: horizon)
    schedule = matrix.severity(of: incident).flatMap { project.schedule(of: $0) }
    detection = moment
    let openTime = schedule.map { [engine] in engine.openTime(of: engine.key(of: $0)) }
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
    guard let engine = engine(at: start) else { return nil }
    return engine.deadline(of: span, on: schedule.map(engine.key(of:))).flatMap { engine.function(of: $0)(start) }
  }

  /// The engine that knows the open time from a moment on.
  private func engine(at moment: Int) -> TimeEngine? {
    engine.horizon.span.contains(moment) ? engine : Horizon(around: moment).map(TimeEngine.init(over:))
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
