public import Escalation

/// The times of an incident that are measured.
public enum Measure: String, Hashable, Sendable, CaseIterable {
  /// Until somebody answered: a promise.
  case firstResponse
  /// Until it was escalated, where it was.
  case escalation
  /// Until it was mitigated.
  case mitigation
  /// Until it was resolved: a promise.
  case resolution

  /// Whether it is promised, so that a record keeps it or does not.
  public var isPromised: Bool { self == .firstResponse || self == .resolution }
}

extension Measure {
  /// When a record came so far; nil where it did not.
  func moment(of record: IncidentRecord) -> Int? {
    switch self {
    case .firstResponse: record.answered
    case .escalation: record.escalated
    case .mitigation: record.mitigated
    case .resolution: record.resolved
    }
  }

  /// What a set of values says of it; for mitigation, of which nothing is promised, the resolution gives the clock.
  func target(in timing: Timing) -> Sourced<Timespan>? {
    switch self {
    case .firstResponse: timing.firstResponse
    case .escalation: timing.escalation?.value.first { $0.start == .detected }?.after
    case .mitigation, .resolution: timing.resolution
    }
  }
}

/// On which clock seconds are counted.
public enum MeasureClock: Hashable, Sendable {
  /// Every second counts.
  case elapsed
  /// The open seconds of a calendar.
  case business(ID<WorkCalendar>)
}
