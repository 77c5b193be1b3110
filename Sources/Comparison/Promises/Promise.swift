import Escalation
import Source

/// What holds for an incident, or for every incident of a severity that says nothing else: the keys that are inherited.
///
/// A class, since every rule of a key is given it: copies of its values would cost more than most rules.
final class Promise: Sendable {
  let timing: Timing
  let outOfHours: Sourced<OutOfHours>?
  let roles: [RoleHolders]
  let updates: [UpdateWindow]
  let authority: [Authority]
  let clock: Clock

  /// What a resolved incident promises.
  init(of incident: Incident, _ severity: Severity?, _ side: Side) {
    timing = incident.timing
    outOfHours = incident.outOfHours
    roles = incident.roles?.value ?? []
    updates = incident.updates?.value ?? []
    authority = incident.authority?.value ?? []
    clock = Clock(of: severity, side)
  }

  /// What a severity promises by itself.
  init(of severity: Severity, _ side: Side) {
    timing = severity.timing
    outOfHours = severity.outOfHours.map { sourced in
      sourced.map { values in
        guard case .timing(let closed) = values else { return values }
        return .timing(closed.completed(from: severity.timing, at: .own, except: closed.faultyKeys))
      }
    }
    roles = severity.roles?.value ?? []
    updates = severity.updates?.value ?? []
    authority = severity.authority?.value ?? []
    clock = Clock(of: severity, side)
  }

  /// The values that hold while the calendar is closed; nil where time zero is the next opening, or where nothing
  /// differs.
  var closedTiming: Timing? {
    if case .timing(let timing) = outOfHours?.value { timing } else { nil }
  }

  /// Whether what is detected while the calendar is closed counts from its next opening.
  var countsFromOpening: Bool {
    if case .closed = outOfHours?.value { true } else { false }
  }
}

/// Whose clock business time runs on.
struct Clock: Sendable {
  /// The severity, as its own side calls it; nil where an incident's is unknown.
  var severity: ID<Severity>?
  /// Where the severity says its calendar, or stands itself.
  var place: SourceRange
  /// Nil for every hour.
  var calendar: WorkCalendar?
  var key: CalendarKey?

  init(of severity: Severity?, _ side: Side) {
    self.severity = severity?.id.value
    place = severity?.calendar?.range ?? severity?.id.range ?? .nowhere
    if case .calendar(let id) = severity?.calendar?.value {
      calendar = side.project.calendar(id)
      key = side.key(of: id)
    }
  }
}

extension Pair<Promise> {
  /// Whether both count from the next opening what is detected while the calendar is closed; another time zero is told
  /// by itself.
  var countFromOpening: Bool { base.countsFromOpening && head.countsFromOpening }

  var changeTimeZero: Bool { base.countsFromOpening != head.countsFromOpening }

  /// Whether the incident has another severity, so that what comes with it is not told.
  func changesSeverity(_ lens: Lens) -> Bool {
    let severities = map(\.clock.severity)
    return severities.base.map { lens.now($0, .severities) } != severities.head
  }

  /// What made business time another, where the durations are the same: the severity's choice, or a calendar itself.
  func clockCause(_ lens: Lens) -> Cause? {
    guard base.clock.key != head.clock.key else { return nil }
    let calendars = map(\.clock.calendar?.id)
    if let before = calendars.base, let after = calendars.head, lens.now(before.value, .calendars) == after.value {
      return Cause(what: "calendar \(after.value.name)", range: after.range, side: .head)
    }
    return head.clock.severity.map { Cause(what: "severity \($0.name)", range: head.clock.place, side: .head) }
  }

  /// What tells one effect of a calendar from another, since the durations are the same: both schedules.
  var clockDistinction: String {
    "\(base.clock.calendar.map(\.summary) ?? "always") > \(head.clock.calendar.map(\.summary) ?? "always")"
  }
}
