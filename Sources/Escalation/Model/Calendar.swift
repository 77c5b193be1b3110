public import Source

/// When a team is at work: the clock of business durations and of coverage.
public struct WorkCalendar: Declared {
  public var id: Sourced<ID<WorkCalendar>>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  /// The IANA name of a time zone.
  public var timezone: Sourced<String>?
  /// The days on which windows open; every day where left out.
  public var days: Sourced<Set<Weekday>>?
  public var hours: Sourced<OpeningHours>?
  /// The days on which no window opens.
  public var holidays: Sourced<[Sourced<CalendarDate>]>?

  public init(at range: SourceRange) {
    id = .missing(at: range)
    self.range = range
  }
}

/// The clock on which something counts: every hour, or a calendar's open time.
public enum CalendarChoice: Hashable, Sendable {
  case always
  case calendar(ID<WorkCalendar>)
}

/// When an owner can be reached.
public enum Coverage: Sendable {
  case always
  /// While any of these calendars is open.
  case calendars([Sourced<ID<WorkCalendar>>])
}
