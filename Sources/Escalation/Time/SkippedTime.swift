/// An opening or closing that falls on a local time which does not exist, because clocks are put forward over it.
public struct SkippedTime: Hashable, Sendable {
  public enum Edge: Hashable, Sendable {
    case opening
    case closing
  }

  public let edge: Edge
  /// The time that clocks never show, on the day of the change.
  public let local: LocalTime
  public let zone: Zone
  /// The moment at which clocks are put forward, which counts in its place; seconds since the epoch.
  public let moment: Int
}

extension Schedule {
  /// The openings and closings within a range that clocks skip, in the order of time.
  ///
  /// The midnight of a full day is none of them: nothing opens or closes there.
  func skippedTimes(during range: Range<Int>, offsets: ZoneOffsets) -> [SkippedTime] {
    let days = offsets.local(at: range.lowerBound).day - 1...offsets.local(at: range.upperBound).day
    let skipped = offsets.daysOfChanges.filter(days.contains).filter(opens(onDay:)).flatMap { day in
      windows.flatMap { window in
        [
          skippedTime(.opening, at: window.opening(onDay: day), offsets: offsets),
          skippedTime(.closing, at: window.closing(onDay: day), offsets: offsets),
        ].compactMap(\.self)
      }
    }
    return skipped.filter { range.contains($0.moment) }.sorted { ($0.moment, $0.local) < ($1.moment, $1.local) }
  }

  private func skippedTime(_ edge: SkippedTime.Edge, at local: LocalTime, offsets: ZoneOffsets) -> SkippedTime? {
    guard !(isOpenAllDay && local.secondOfDay == 0),
      case .skipped(let moment) = offsets.occurrence(of: local)
    else { return nil }
    return SkippedTime(edge: edge, local: local, zone: offsets.zone, moment: moment)
  }
}
