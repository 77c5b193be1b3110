extension OpenTime {
  /// The open time of a schedule on the days of a range, which are counted from 1970-01-01 in its own zone.
  ///
  /// `offsets` must reach three days beyond the range on both sides.
  init(of schedule: Schedule, onDays days: Range<Int>, offsets: ZoneOffsets) {
    let begin = offsets.occurrence(of: LocalTime(day: days.lowerBound + 1)).closing
    let end = offsets.occurrence(of: LocalTime(day: days.upperBound)).opening
    var stretches = days.flatMap { schedule.stretches(onDay: $0, offsets: offsets) }
    stretches.sort { $0.lowerBound < $1.lowerBound }
    self.init(of: stretches, during: begin..<max(begin, end))
  }
}

extension Schedule {
  /// When the windows that open on a day are open, in seconds since the epoch.
  ///
  /// An opening is the first moment at which clocks show its time, a closing the last, and a time that they skip is
  /// the end of the gap: a window that lies in one is left out.
  func stretches(onDay day: Int, offsets: ZoneOffsets) -> [Range<Int>] {
    guard opens(onDay: day) else { return [] }
    return windows.compactMap { window in
      let opening = offsets.occurrence(of: window.opening(onDay: day)).opening
      let closing = offsets.occurrence(of: window.closing(onDay: day)).closing
      return opening < closing ? opening..<closing : nil
    }
  }
}

extension OpeningWindow {
  /// When it opens on the day that lies so many days after 1970-01-01.
  func opening(onDay day: Int) -> LocalTime {
    LocalTime(day: day, second: open * 60)
  }

  /// When the window that opens on that day closes; at the day's end, or on the next day, where it passes midnight.
  func closing(onDay day: Int) -> LocalTime {
    LocalTime(day: day, second: (open + minutes) * 60)
  }
}
