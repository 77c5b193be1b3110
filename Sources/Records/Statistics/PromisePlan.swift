import Escalation

/// What an incident promises, laid out so that it can be measured a million times.
struct PromisePlan {
  /// One measure with what is promised of it.
  struct Target {
    let promised: Sourced<Timespan>?
    /// What is promised in seconds of the clock; nil where there is no deadline.
    let seconds: Int?
    let isBusiness: Bool
  }

  enum Closed {
    case same, fromOpening, other
  }

  /// The severity's calendar; nil where its clock always runs.
  let calendar: OpenYears.Calendar?
  let calendarID: ID<WorkCalendar>?
  /// What happens to what is detected while the calendar is closed.
  let closed: Closed
  /// By measure: for what is detected in hours, and out of them.
  let usual: [Target]
  let outOfHours: [Target]

  /// - Parameter index: The place of the severity's calendar among those of the project.
  init(of incident: Incident, in matrix: Matrix, of project: Project, calendarIndex index: (ID<WorkCalendar>) -> Int) {
    var schedule: Schedule?
    var id: ID<WorkCalendar>?
    if case .calendar(let named) = matrix.severity(of: incident)?.calendar?.value {
      id = named
      schedule = project.calendar(named).flatMap(Schedule.init(of:))
    }
    calendarID = schedule == nil ? nil : id
    usual = Self.targets(of: incident.timing, schedule)
    switch (schedule, incident.outOfHours?.value) {
    case (nil, _), (_, nil): (closed, outOfHours) = (.same, usual)
    case (_, .closed?): (closed, outOfHours) = (.fromOpening, usual)
    case (_, .timing(let timing)?): (closed, outOfHours) = (.other, Self.targets(of: timing, schedule))
    }
    let longest = (usual + outOfHours).filter(\.isBusiness).compactMap(\.seconds).max() ?? 1
    calendar = schedule.flatMap { schedule in
      id.map { OpenYears.Calendar(index: index($0), schedule: schedule, longest: longest) }
    }
  }

  private static func targets(of timing: Timing, _ schedule: Schedule?) -> [Target] {
    Measure.allCases.map { measure in
      let promised = measure.target(in: timing)
      switch promised?.value.amount {
      case .elapsed(let seconds)?: return Target(promised: promised, seconds: seconds, isBusiness: false)
      case .business(let count, let unit)?:
        return Target(promised: promised, seconds: schedule?.seconds(count, unit), isBusiness: schedule != nil)
      case .scheduled?, nil: return Target(promised: promised, seconds: nil, isBusiness: false)
      }
    }
  }

  /// Whether a measure promises something else out of hours.
  func differsOutOfHours(_ measure: Measure) -> Bool {
    closed == .other
      && usual[measure.index].promised?.value != outOfHours[measure.index].promised?.value
  }

  func clock(of target: Target) -> MeasureClock {
    if target.isBusiness, let calendarID { .business(calendarID) } else { .elapsed }
  }
}

extension Measure {
  /// Its place among all.
  var index: Int {
    switch self {
    case .firstResponse: 0
    case .escalation: 1
    case .mitigation: 2
    case .resolution: 3
    }
  }
}

/// The clock of one record: its time zero, and the values that hold for it.
struct RecordClock {
  let zero: Int
  let targets: [PromisePlan.Target]
  let isOutOfHours: Bool
  private let calendar: OpenYears.Calendar?

  /// Fails where time zero never comes.
  init?(detected moment: Int, _ plan: PromisePlan, _ years: inout OpenYears) {
    calendar = plan.calendar
    guard let calendar, plan.closed != .same, !years.isOpen(calendar, at: moment) else {
      (zero, targets, isOutOfHours) = (moment, plan.usual, false)
      return
    }
    if plan.closed == .fromOpening {
      guard let opening = years.opening(of: calendar, from: moment) else { return nil }
      (zero, targets, isOutOfHours) = (opening, plan.usual, false)
    } else {
      (zero, targets, isOutOfHours) = (moment, plan.outOfHours, true)
    }
  }

  /// When a target is due; nil for never.
  func due(_ target: PromisePlan.Target, _ years: inout OpenYears) -> Int? {
    guard let seconds = target.seconds else { return nil }
    guard target.isBusiness, let calendar else { return zero + seconds }
    return years.due(seconds, on: calendar, from: zero)
  }

  /// The seconds of the target's clock from time zero until a moment; none where it came before.
  func seconds(until moment: Int, _ target: PromisePlan.Target, _ years: inout OpenYears) -> Int {
    guard moment > zero else { return 0 }
    guard target.isBusiness, let calendar else { return moment - zero }
    return years.openSeconds(of: calendar, from: zero, to: moment)
  }
}
