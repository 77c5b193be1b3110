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

  /// Reads the changes off the zone's own clock.
  ///
  /// Four looks a day find each change between them, and halving finds its second. Nothing is assumed of when changes
  /// come or how large they are, only that no two of them undo each other within six hours.
  public init(of zone: Zone, during span: Range<Int>) {
    self.zone = zone
    self.span = span
    var phases = [Phase(start: span.lowerBound, offset: zone.offset(at: span.lowerBound))]
    var past = phases[0]
    for probe in stride(from: span.lowerBound + 21_600, to: span.upperBound + 21_600, by: 21_600) {
      let next = Phase(start: probe, offset: zone.offset(at: probe))
      Self.findChanges(of: zone, after: past, until: next, into: &phases)
      past = next
    }
    self.phases = phases
  }

  private static func findChanges(of zone: Zone, after past: Phase, until next: Phase, into phases: inout [Phase]) {
    guard past.offset != next.offset else { return }
    guard next.start - past.start > 1 else { return phases.append(next) }
    let moment = past.start + (next.start - past.start) / 2
    let middle = Phase(start: moment, offset: zone.offset(at: moment))
    findChanges(of: zone, after: past, until: middle, into: &phases)
    findChanges(of: zone, after: middle, until: next, into: &phases)
  }
}

extension ZoneOffsets {
  /// What clocks show at a moment of the span.
  public func local(at moment: Int) -> LocalTime {
    LocalTime(seconds: moment + phases[phaseIndex(at: moment)].offset)
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
