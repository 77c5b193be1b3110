public import Source

/// When an audience hears of an incident.
public struct UpdateWindow: Declared {
  /// Who hears, at its key: `customers`, `executives`, or any other.
  public var audience: Sourced<String>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var schedule: Sourced<UpdateSchedule>

  public init(at range: SourceRange) {
    audience = Sourced("", at: range)
    self.range = range
    schedule = Sourced(.notRequired, at: range)
  }
}

/// The audience that the runbook's table speaks of.
public enum Audience {
  public static let customers = "customers"
}

/// How often an audience hears.
public enum UpdateSchedule: Sendable {
  /// `none`
  case notRequired
  /// One update within a time, perhaps only when a condition in words holds.
  case within(Sourced<Timespan>, when: Sourced<String>?)
  /// A first update, and then one every so often until something is reached.
  case regular(first: Sourced<Timespan>?, every: Sourced<Timespan>?, until: Sourced<UpdateEnd>?)
  /// Only when something calls for it, in words.
  case asNeeded(Sourced<String>)
}

/// Until when regular updates go on.
public enum UpdateEnd: String, Hashable, Sendable, CaseIterable {
  case mitigation
  case resolution
}
