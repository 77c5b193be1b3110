/// How far a zone's clocks are ahead of UTC during some span, second by second: the offset at its beginning, and every
/// change.
public struct ZoneOffsets: Sendable {
  public let zone: Zone
  /// The seconds since the epoch for which this holds.
  public let span: Range<Int>
  /// In the order of time; the first begins with the span.
  let phases: [Phase]

  /// A time in which the offset stays the same.
  struct Phase {
    /// Seconds since the epoch; the phase ends where the next one starts.
    let start: Int
    /// Seconds ahead of UTC.
    let offset: Int
  }

  /// Asks the zone for one change after the other.
  public init(of zone: Zone, during span: Range<Int>) {
    self.zone = zone
    self.span = span
    var phases = [Phase(start: span.lowerBound, offset: zone.offset(at: span.lowerBound))]
    var last = phases[0]
    while let start = zone.change(after: last.start), start > last.start, start <= span.upperBound {
      let next = Phase(start: start, offset: zone.offset(at: start))
      if next.offset != last.offset { phases.append(next) }
      last = next
    }
    self.phases = phases
  }
}

extension ZoneOffsets {
  /// What clocks show at a moment of the span.
  public func local(at moment: Int) -> LocalTime {
    LocalTime(seconds: moment + phases[phaseIndex(at: moment)].offset)
  }

  /// The days about each change, in order: on no other does a window open or close at a time that clocks skip.
  var daysOfChanges: [Int] {
    let days = phases.dropFirst().flatMap { phase -> ClosedRange<Int> in
      let day = local(at: phase.start).day
      // A change skips a whole day at most, and a window ends the day after the one that it opens on.
      return day - 3...day + 1
    }
    return Set(days).sorted()
  }

  /// When clocks show a time.
  ///
  /// The span must reach a day beyond the answer on both sides.
  public func occurrence(of local: LocalTime) -> LocalOccurrence {
    let first = phaseIndex(at: local.seconds - Self.widestOffset)
    let last = phaseIndex(at: local.seconds + Self.widestOffset)
    if first == last {
      let moment = local.seconds - phases[first].offset
      return .moments(first: moment, last: moment)
    }
    let moments = (first...last).compactMap { moment(of: local, inPhase: $0) }
    if let earliest = moments.min(), let latest = moments.max() {
      return .moments(first: earliest, last: latest)
    }
    return .skipped(until: endOfGap(over: local, between: first, and: last))
  }

  /// No zone has ever been as far from UTC as this, in seconds.
  private static let widestOffset = 86_400

  private func moment(of local: LocalTime, inPhase index: Int) -> Int? {
    let moment = local.seconds - phases[index].offset
    let begins = index == 0 || phases[index].start <= moment
    let ends = index + 1 == phases.count || moment < phases[index + 1].start
    return begins && ends ? moment : nil
  }

  private func endOfGap(over local: LocalTime, between first: Int, and last: Int) -> Int {
    let jump = (first + 1...last).first { phases[$0].start + phases[$0].offset > local.seconds }
    return phases[jump ?? last].start
  }

  private func phaseIndex(at moment: Int) -> Int {
    max(0, phases.partitioningIndex { $0.start > moment } - 1)
  }
}

/// The moments at which a zone's clocks show a time, in seconds since the epoch.
public enum LocalOccurrence: Hashable, Sendable {
  /// The same moment twice, but for times that clocks show again after they were put back.
  case moments(first: Int, last: Int)
  /// Never: clocks were put forward over it, at this moment.
  case skipped(until: Int)

  /// The first such moment; the end of the gap where there is none.
  public var opening: Int {
    switch self {
    case .moments(let first, _): first
    case .skipped(let until): until
    }
  }

  /// The last such moment; the end of the gap where there is none.
  public var closing: Int {
    switch self {
    case .moments(_, let last): last
    case .skipped(let until): until
    }
  }

  public var isSkipped: Bool {
    if case .skipped = self { true } else { false }
  }
}

extension Zone {
  /// When this zone's clocks show a time.
  public func occurrence(of local: LocalTime) -> LocalOccurrence {
    let days = 3 * 86_400
    return ZoneOffsets(of: self, during: local.seconds - days..<local.seconds + days).occurrence(of: local)
  }

  /// What this zone's clocks show at a moment.
  public func local(at moment: Int) -> LocalTime {
    LocalTime(seconds: moment + offset(at: moment))
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils a condition that all later ones fulfil too; the end where none does.
  func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
