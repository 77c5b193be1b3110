/// When something is due, as a function of when it starts to count.
///
/// It is only a description, cheap to compare and to hash; a ``TimeEngine`` computes with it. Calendars are those of
/// one engine.
public indirect enum Deadline: Hashable, Sendable {
  /// So many seconds later, by any clock.
  case elapsed(seconds: Int)
  /// When so many open seconds have run.
  case business(seconds: Int, on: CalendarKey)
  /// Never: later than everything else.
  case never
  /// One deadline for what starts while a calendar is open, another for what starts while it is closed.
  case outOfHours(of: CalendarKey, open: Deadline, closed: Deadline)
  /// What starts while a calendar is closed counts from its next opening.
  case fromOpening(of: CalendarKey, Deadline)

  /// Due at once.
  public static let immediate = Deadline.elapsed(seconds: 0)
}

/// A calendar as one ``TimeEngine`` knows it; calendars that are open at the same moments have the same key.
public struct CalendarKey: Sendable {
  let index: Int
  public let schedule: Schedule
}

extension CalendarKey: Hashable {
  public static func == (left: CalendarKey, right: CalendarKey) -> Bool {
    left.index == right.index
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
  }
}

/// What a time span turns into for an incident that is detected while its calendar is closed.
public enum ClosedHours: Hashable, Sendable {
  case same
  /// This span holds in its place, for the incident's whole life.
  case other(Timespan)
  /// Time zero is the next opening.
  case fromOpening
}

extension Deadline {
  /// The most open seconds that it ever counts, by calendar.
  var openSecondsNeeded: [CalendarKey: Int] {
    switch self {
    case .elapsed, .never: [:]
    case .business(let seconds, let calendar): [calendar: seconds]
    case .outOfHours(let calendar, let open, let closed):
      [calendar: 1].merging(open.openSecondsNeeded, uniquingKeysWith: max)
        .merging(closed.openSecondsNeeded, uniquingKeysWith: max)
    case .fromOpening(let calendar, let deadline):
      [calendar: 1].merging(deadline.openSecondsNeeded, uniquingKeysWith: max)
    }
  }

  /// Whether this one is at most the other from whatever start, as far as the numbers alone can tell: no calendar is
  /// open for more than a second a second.
  func isPlainlyAtMost(_ other: Deadline) -> Bool {
    switch (self, other) {
    case (_, .never): true
    case (.elapsed(let left), .elapsed(let right)): left <= right
    case (.elapsed(let left), .business(let right, _)): left <= right
    case (.business(let left, let calendar), .business(let right, let other)): left <= right && calendar == other
    case (.outOfHours(let calendar, let open, let closed), .outOfHours(let other, let otherOpen, let otherClosed))
    where calendar == other:
      open.isPlainlyAtMost(otherOpen) && closed.isPlainlyAtMost(otherClosed)
    case (.outOfHours(_, let open, let closed), _): open.isPlainlyAtMost(other) && closed.isPlainlyAtMost(other)
    case (_, .outOfHours(_, let open, let closed)): isPlainlyAtMost(open) && isPlainlyAtMost(closed)
    case (.fromOpening(let calendar, let left), .fromOpening(let other, let right)):
      calendar == other && left.isPlainlyAtMost(right)
    default: self == other
    }
  }
}
