/// How long something may take: elapsed time, open time on a calendar, or no deadline at all.
///
/// Two time spans are equal when they promise the same, however they are written: `60m` and `1h`.
public struct Timespan: Sendable {
  public enum Amount: Hashable, Sendable {
    /// Whole seconds, weekends and nights included.
    case elapsed(seconds: Int)
    /// Open minutes, open hours or working days on the severity's calendar.
    case business(count: Int, unit: BusinessUnit)
    /// No deadline: the next planned review. Later than every duration.
    case scheduled
  }

  public var amount: Amount
  /// The literal as its author wrote it: `1h30m`, `immediate`, `daily`.
  public var written: String

  public init(_ amount: Amount, written: String) {
    self.amount = amount
    self.written = written
  }

  /// The seconds of elapsed time; nil for business time and for ``Amount/scheduled``.
  public var elapsedSeconds: Int? {
    if case .elapsed(let seconds) = amount { seconds } else { nil }
  }

  /// Whether it counts open time, and so needs a calendar.
  public var isBusiness: Bool {
    if case .business = amount { true } else { false }
  }
}

extension Timespan: Hashable {
  public static func == (left: Timespan, right: Timespan) -> Bool {
    left.amount == right.amount
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(amount)
  }
}

/// The unit of a business duration.
public enum BusinessUnit: String, Hashable, Sendable, CaseIterable {
  case minute = "bm"
  case hour = "bh"
  /// As many open hours as a day of the calendar has.
  case day = "bd"
}
