/// One window of a day, in minutes after its midnight.
///
/// A window belongs to the day on which it opens: where ``close`` is not after ``open``, it ends on the next day.
/// `00:00-24:00` is a full day.
public struct OpeningWindow: Hashable, Sendable {
  /// 0 to 1439.
  public var open: Int
  /// 0 to 1440.
  public var close: Int

  public init(open: Int, close: Int) {
    self.open = open
    self.close = close
  }

  /// The minutes as written: 8 hours for `22:00-06:00`, also in a night of seven or nine.
  public var minutes: Int {
    close > open ? close - open : close - open + 1440
  }
}

/// The windows in which a calendar is open on its days, in the order of the day, none overlapping another.
public struct OpeningHours: Hashable, Sendable {
  public var windows: [OpeningWindow]

  public init(_ windows: [OpeningWindow]) {
    self.windows = windows
  }

  /// The open minutes of one day, as written: what `1bd` is.
  public var minutesPerDay: Int {
    windows.reduce(0) { $0 + $1.minutes }
  }
}
