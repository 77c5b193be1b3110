import Escalation

/// A time before or after an incident's time zero, in whole seconds, as authors write it: `0m`, `1h30m`, `-4h50m`.
public struct TimeOffset: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let seconds: Int

  public init(seconds: Int) {
    self.seconds = seconds
  }

  public var description: String {
    guard seconds != 0 else { return "0m" }
    let literal = Timespan.Amount.elapsed(seconds: Int(clamping: seconds.magnitude)).canonical
    return seconds < 0 ? "-" + literal : literal
  }

  public static func < (left: TimeOffset, right: TimeOffset) -> Bool {
    left.seconds < right.seconds
  }
}
