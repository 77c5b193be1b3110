import Escalation

/// What holds together for an incident, or for every incident of a severity that says nothing else.
struct Promises {
  let timing: Timing
  let outOfHours: OutOfHours?
  let updates: [UpdateWindow]
  /// Whose clock business time runs on; nil where the incident's severity is unknown.
  let severity: Severity?

  /// What a severity promises by itself.
  init(of severity: Severity) {
    timing = severity.timing
    updates = severity.updates?.value ?? []
    self.severity = severity
    outOfHours = severity.outOfHours.map { sourced in
      guard case .timing(let closed) = sourced.value else { return .closed }
      return .timing(closed.completed(from: severity.timing, at: .own, except: closed.faultyKeys))
    }
  }

  /// What is promised for a resolved incident.
  init(of incident: Incident, _ severity: Severity?) {
    timing = incident.timing
    outOfHours = incident.outOfHours?.value
    updates = incident.updates?.value ?? []
    self.severity = severity
  }
}

/// The starts for which a set of values holds.
enum Starts: Hashable {
  case all
  /// Those at which the severity's calendar is open.
  case open
  case closed
}

/// The values that hold for some starts.
struct HeldValues {
  let starts: Starts
  let timing: Timing
  let updates: [UpdateWindow]
}

extension Promises {
  /// The sets of values, each with the starts for which it holds.
  ///
  /// Where time zero is the next opening, nothing starts to count while the calendar is closed.
  var held: [HeldValues] {
    guard case .calendar = severity?.calendar?.value, let outOfHours else { return [hold(timing, for: .all)] }
    return switch outOfHours {
    case .closed: [hold(timing, for: .open)]
    case .timing(let closed): [hold(timing, for: .open), hold(closed, for: .closed)]
    }
  }

  private func hold(_ timing: Timing, for starts: Starts) -> HeldValues {
    HeldValues(starts: starts, timing: timing, updates: updates)
  }
}

extension Incident {
  /// Whether it says anything itself of when things are due, updates aside.
  var timesItself: Bool {
    timing.firstResponse?.level == .own || timing.resolution?.level == .own || timing.escalation?.level == .own
      || timing.delivery?.level == .own || timing.acknowledgementExpires?.level == .own
      || timing.followUp?.level == .own || outOfHours?.level == .own
  }

  /// Whether it says anything itself of who hears when.
  var updatesItself: Bool {
    updates?.value.contains { $0.schedule.level == .own } ?? false
  }
}
