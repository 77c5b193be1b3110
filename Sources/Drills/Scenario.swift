public import Escalation

/// An incident that is detected at a moment, and what its responders then do.
public struct Scenario: Sendable {
  public let project: Project
  public let matrix: Matrix
  public let incident: Incident
  public let clock: IncidentClock
  /// In the order of time; of two at one moment the one that goes less far is first.
  let responses: [Response]
  let looksForReach: Bool

  /// Fails where the incident's time zero never comes: see ``IncidentClock``.
  public init?(
    _ incident: Incident, of matrix: Matrix, in project: Project, detected moment: Int, events: [DrillEvent] = []
  ) {
    guard let clock = IncidentClock(of: incident, in: matrix, of: project, detected: moment) else { return nil }
    self.init(incident, of: matrix, in: project, by: clock, events: events)
  }

  /// The same by a clock that somebody keeps.
  ///
  /// - Parameter looksForReach: Whether pages tell if their owner can be reached then, which takes looking at calendars.
  public init(
    _ incident: Incident, of matrix: Matrix, in project: Project, by clock: IncidentClock, events: [DrillEvent] = [],
    looksForReach: Bool = true
  ) {
    self.project = project
    self.matrix = matrix
    self.incident = incident
    self.clock = clock
    responses = events.compactMap { Response($0, from: clock.zero) }.sorted()
    self.looksForReach = looksForReach
  }

  /// A moment as a time since time zero.
  public func offset(of moment: Int) -> TimeOffset {
    TimeOffset(seconds: moment - clock.zero)
  }
}

/// How far a responder brings the incident, and when; in seconds since the epoch.
struct Response: Comparable {
  let moment: Int
  let state: IncidentState
  let responder: ID<Owner>?

  init?(_ event: DrillEvent, from zero: Int) {
    guard let state = event.event?.value, let seconds = event.at?.value.elapsedSeconds else { return nil }
    moment = zero + seconds
    self.state = state
    responder = event.by?.value
  }

  static func < (left: Response, right: Response) -> Bool {
    (left.moment, left.state.rank, left.responder?.name ?? "")
      < (right.moment, right.state.rank, right.responder?.name ?? "")
  }
}

extension IncidentState {
  /// How far it is: what has been resolved has also been mitigated and acknowledged.
  var rank: Int {
    switch self {
    case .acknowledged: 1
    case .mitigated: 2
    case .resolved: 3
    }
  }
}
