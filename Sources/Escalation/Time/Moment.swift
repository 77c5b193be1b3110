/// A moment as people are told of it: by the clocks of a place, and by UTC.
public struct Moment: Hashable, Sendable, CustomStringConvertible {
  /// Seconds since the epoch.
  public let seconds: Int
  public let zone: Zone

  public init(_ seconds: Int, in zone: Zone = .utc) {
    self.seconds = seconds
    self.zone = zone
  }

  public var local: LocalTime { zone.local(at: seconds) }
  public var universal: LocalTime { LocalTime(seconds: seconds) }

  /// `Fri 2026-11-27 16:30 Europe/London (16:30 UTC)`; the day is told again where it is another one in UTC, and UTC
  /// not at all where the zone is UTC itself.
  public var description: String {
    let here = "\(local.weekdayText) \(local) \(zone.name)"
    guard zone != .utc else { return here }
    let day = local.day == universal.day ? "" : "\(universal.weekdayText) \(universal.dayText) "
    return "\(here) (\(day)\(universal.timeText) UTC)"
  }
}

extension LocalTime {
  /// `Fri`.
  fileprivate var weekdayText: String {
    weekday.name.prefix(1).uppercased() + weekday.name.dropFirst()
  }
}
