public import Escalation
public import Source

/// What happens in a scenario, in the order of time.
public struct Timeline: Sendable {
  public var scenario: Scenario
  public var entries: [TimelineEntry]
  public var targets: [TargetOutcome]

  /// Everybody who is paged, in the order of time.
  public var pages: [Page] {
    entries.compactMap { if case .page(let page) = $0.event { page } else { nil } }
  }

  /// When the scenario came to a state first; nil where it never did.
  public func moment(of state: IncidentState) -> Int? {
    entries.first { if case .response(state, _) = $0.event { true } else { false } }?.moment
  }
}

/// Something that happens at a moment.
public struct TimelineEntry: Sendable {
  /// Seconds since the epoch.
  public let moment: Int
  public let event: Event

  public enum Event: Sendable {
    case detected
    /// Time zero, where the incident waits for an opening.
    case clockStarts
    case page(Page)
    /// A step pages, and nobody holds a place that it names.
    case nobody(Vacancy)
    case response(IncidentState, by: ID<Owner>?)
    /// An acknowledgement lapses.
    case acknowledgementExpires
    case updateDue(UpdateDue)
    case targetDue(TargetName, isMet: Bool)
  }

  init(_ moment: Int, _ event: Event) {
    self.moment = moment
    self.event = event
  }
}

/// One person or team paged at one moment.
public struct Page: Sendable {
  /// Seconds since the epoch.
  public let moment: Int
  public let owner: ID<Owner>
  /// What named the owner.
  public let target: StepTarget
  /// Why the owner is paged.
  public let cause: Cause
  /// The condition in words under which alone it happens.
  public let condition: String?
  /// Whether the owner can be reached then; nil where nobody said when it can, and where the scenario does not look.
  public let isReachable: Bool?

  public enum Cause: Sendable {
    /// The incident itself pages its response primary.
    case detection
    /// A step of the escalation, by its place from 0, and how often it was said before.
    case step(Int, at: SourceRange, repetition: Int)
  }
}

/// A place that a step pages and that nobody holds.
public struct Vacancy: Sendable {
  public let target: StepTarget
  /// The step.
  public let cause: Page.Cause
}

/// An update that an audience is to have by a moment.
public struct UpdateDue: Sendable {
  public let audience: String
  /// The condition in words under which alone it is due.
  public let condition: String?
}

/// A promise of the incident, and whether the scenario keeps it.
public struct TargetOutcome: Sendable {
  public let name: TargetName
  /// Seconds since the epoch; nil for no deadline.
  public let due: Int?
  /// When what was promised happened; nil where it never did.
  public let reached: Int?

  /// A target is kept at the very moment at which it is due.
  public var isMet: Bool {
    guard let due else { return true }
    return reached.map { $0 <= due } ?? false
  }
}

extension Page {
  /// The step that pages, by its place in the source; nil for the page at time zero.
  public var step: SourceRange? {
    if case .step(_, let range, _) = cause { range } else { nil }
  }

  /// Whether the step has paged before.
  public var isRepeated: Bool {
    if case .step(_, _, let repetition) = cause { repetition > 0 } else { false }
  }
}
