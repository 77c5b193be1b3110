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

  /// These values, completed from another set.
  public func completed(from other: Timing, at level: Level, except faultyKeys: [String]) -> Timing {
    var whole = self
    whole.complete(from: other, at: level, except: faultyKeys)
    return whole
  }

  /// Takes over the values of another set where this one says nothing; a faulty key is left without a value.
  public mutating func complete(from other: Timing, at level: Level, except faultyKeys: [String]) {
    self.faultyKeys = faultyKeys
    if lacks(delivery, "delivery") { delivery = other.delivery?.inherited(from: level) }
    if lacks(firstResponse, "firstResponse") { firstResponse = other.firstResponse?.inherited(from: level) }
    if lacks(acknowledgementExpires, "acknowledgementExpires") {
      acknowledgementExpires = other.acknowledgementExpires?.inherited(from: level)
    }
    if lacks(escalation, "escalation") { escalation = other.escalation?.inherited(from: level) }
    if lacks(resolution, "resolution") { resolution = other.resolution?.inherited(from: level) }
    if lacks(followUp, "followUp") { followUp = other.followUp?.inherited(from: level) }
  }
}

/// What holds for an incident that is detected while the severity's calendar is closed.
public enum OutOfHours: Sendable {
  /// Time zero is the next opening.
  case closed
  /// These values hold for the incident's whole life. Kept apart, because few incidents have them.
  indirect case timing(Timing)
}
