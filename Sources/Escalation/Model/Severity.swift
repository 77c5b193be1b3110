public import Source

/// One class of gravity, with what it promises; its place in the list is its rank.
public struct Severity: Declared {
  public var id: Sourced<ID<Severity>>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  /// Other names under which it may be referred to.
  public var aliases: Sourced<[Sourced<ID<Severity>>]>?
  public var meaning: Sourced<String>?
  public var criteria: Sourced<[Sourced<String>]>?
  /// The clock of its business durations; every hour where left out.
  public var calendar: Sourced<CalendarChoice>?
  public var timing: Timing
  public var outOfHours: Sourced<OutOfHours>?
  public var roles: Sourced<[RoleHolders]>?
  public var updates: Sourced<[UpdateWindow]>?
  public var authority: Sourced<[Authority]>?
  public var formerly: Sourced<[Sourced<ID<Severity>>]>?

  public init(at range: SourceRange) {
    id = .missing(at: range)
    self.range = range
    timing = Timing(at: range)
  }

  /// Whether its alerts reach people at once; of a faulty delivery nobody knows.
  public var isUrgent: Bool {
    guard let delivery = timing.delivery else { return !faultyKeys.contains("delivery") }
    return delivery.value.elapsedSeconds == 0
  }
}
