public import Source

/// What is promised for an incident, and who is paged when it is not kept: the timing keys.
///
/// A severity gives them, an incident replaces them one by one, and `outOfHours` holds a second set.
public struct Timing: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  /// The longest wait before an alert reaches people; zero is at once.
  public var delivery: Sourced<Timespan>?
  public var firstResponse: Sourced<Timespan>?
  /// How long an acknowledgement holds the escalation back.
  public var acknowledgementExpires: Sourced<Timespan>?
  public var escalation: Sourced<[EscalationStep]>?
  public var resolution: Sourced<Timespan>?
  /// The review after resolution is due then.
  public var followUp: Sourced<Timespan>?

  public init(at range: SourceRange) {
    self.range = range
  }

  /// These values, and those of another set where this one says nothing; a faulty key is left without a value.
  public func completed(from other: Timing, at level: Level, except faultyKeys: [String]) -> Timing {
    func either<Value>(_ path: KeyPath<Timing, Sourced<Value>?>, _ key: String) -> Sourced<Value>? {
      if let own = self[keyPath: path] { return own }
      return faultyKeys.contains(key) ? nil : other[keyPath: path]?.inherited(from: level)
    }
    var whole = self
    whole.faultyKeys = faultyKeys
    whole.delivery = either(\.delivery, "delivery")
    whole.firstResponse = either(\.firstResponse, "firstResponse")
    whole.acknowledgementExpires = either(\.acknowledgementExpires, "acknowledgementExpires")
    whole.escalation = either(\.escalation, "escalation")
    whole.resolution = either(\.resolution, "resolution")
    whole.followUp = either(\.followUp, "followUp")
    return whole
  }
}

/// What holds for an incident that is detected while the severity's calendar is closed.
public enum OutOfHours: Sendable {
  /// Time zero is the next opening.
  case closed
  /// These values hold for the incident's whole life.
  case timing(Timing)
}
