import Synchronization

/// Answers every question about open time over one horizon: when deadlines fall, which of two is first, who is
/// reachable.
///
/// What it finds out once it keeps: a zone's clock changes, a calendar's open time, the verdict on two deadlines, the
/// gaps of a set of calendars. It may be asked from several threads at once; what it answers depends on no order.
/// Nothing is computed before it is asked for.
public final class TimeEngine: Sendable {
  public let horizon: Horizon
  private let memory = Mutex(Memory())

  private struct Memory {
    var keys: [Schedule: CalendarKey] = [:]
    var offsets: [Zone: ZoneOffsets] = [:]
    var openTimes: [OpenTimeExtent: OpenTime] = [:]
    var verdicts: [Question: Verdict] = [:]
    var gaps: [Set<CalendarKey>: CoverageGaps] = [:]
  }

  private struct OpenTimeExtent: Hashable {
    let calendar: CalendarKey
    let daysBeyondHorizon: Int
  }

  private struct Question: Hashable {
    let first: Deadline
    let relation: DeadlineRelation
    let second: Deadline
  }

  public init(over horizon: Horizon) {
    self.horizon = horizon
  }

  /// An engine for the fourteen months from a day in UTC.
  public convenience init(today: CalendarDate) {
    self.init(over: Horizon(today: today))
  }
}

// MARK: - Calendars

extension TimeEngine {
  /// The key of a calendar; nil where it lacks hours or names no zone.
  public func key(of calendar: WorkCalendar) -> CalendarKey? {
    Schedule(of: calendar).map(key(of:))
  }

  /// The keys of calendars by their ids; those that lack hours or name no zone have none. Worth keeping, as finding a
  /// key costs more than most of what it is used for.
  public func keys(of calendars: [WorkCalendar]) -> [ID<WorkCalendar>: CalendarKey] {
    let keys = calendars.compactMap { calendar in key(of: calendar).map { (calendar.id.value, $0) } }
    return Dictionary(keys) { first, _ in first }
  }

  public func key(of schedule: Schedule) -> CalendarKey {
    memory.withLock { memory in
      if let known = memory.keys[schedule] { return known }
      let key = CalendarKey(index: memory.keys.count, schedule: schedule)
      memory.keys[schedule] = key
      return key
    }
  }

  /// The open time of a calendar over the horizon, and so far beyond it that from every start so many open seconds
  /// run out, or that the calendar opens once more; but not more than 40 years.
  public func openTime(of calendar: CalendarKey, beyondHorizon openSeconds: Int = 1) -> OpenTime {
    var openTime = openTime(of: calendar, daysBeyondHorizon: Self.extents[0])
    for extent in Self.extents.dropFirst() where !openTime.holds(openSeconds, after: horizon) {
      openTime = self.openTime(of: calendar, daysBeyondHorizon: extent)
    }
    return openTime
  }

  /// How far beyond the horizon open time is laid out, in days: as far as it must be. What is due after the last of
  /// them counts as never; 1,000 business days take half of it on a calendar of one day a week.
  private static let extents = [90, 400, 1_600, 6_400, 14_600]

  private func openTime(of calendar: CalendarKey, daysBeyondHorizon extent: Int) -> OpenTime {
    let key = OpenTimeExtent(calendar: calendar, daysBeyondHorizon: extent)
    if let known = memory.withLock({ $0.openTimes[key] }) { return known }
    let days = horizon.span.lowerBound / 86_400 - 4..<horizon.span.upperBound / 86_400 + extent
    let schedule = calendar.schedule
    let openTime = OpenTime(of: schedule, onDays: days, offsets: offsets(of: schedule.zone, onDays: days))
    memory.withLock { $0.openTimes[key] = openTime }
    return openTime
  }

  /// The clock changes of a zone, from three days before a range of days until three days after it.
  private func offsets(of zone: Zone, onDays days: Range<Int>) -> ZoneOffsets {
    let span = (days.lowerBound - 3) * 86_400..<(days.upperBound + 3) * 86_400
    let known = memory.withLock { $0.offsets[zone] }
    if let known, known.span.lowerBound <= span.lowerBound, known.span.upperBound >= span.upperBound { return known }
    let offsets = ZoneOffsets(of: zone, during: span)
    memory.withLock { $0.offsets[zone] = offsets }
    return offsets
  }
}

extension OpenTime {
  /// Whether it holds so many open seconds after a horizon, and so after every moment of it.
  fileprivate func holds(_ openSeconds: Int, after horizon: Horizon) -> Bool {
    total - self.openSeconds(until: horizon.span.upperBound) >= openSeconds
  }
}

// MARK: - Deadlines

extension TimeEngine {
  /// Whether one deadline keeps to another from all starts in the horizon.
  public func verdict(that first: Deadline, is relation: DeadlineRelation, _ second: Deadline) -> Verdict {
    if let plain = plainVerdict(that: first, is: relation, second) { return plain }
    let question = Question(first: first, relation: relation, second: second)
    if let known = memory.withLock({ $0.verdicts[question] }) { return known }
    let comparison = DeadlineComparison(first: function(of: first), second: function(of: second), relation: relation)
    let verdict = comparison.verdict(over: horizon.span)
    memory.withLock { $0.verdicts[question] = verdict }
    return verdict
  }
}

// MARK: - Coverage and clock changes

extension TimeEngine {
  /// When none of several calendars is open; no calendars leave the whole horizon.
  public func gaps(between calendars: Set<CalendarKey>) -> CoverageGaps {
    if let known = memory.withLock({ $0.gaps[calendars] }) { return known }
    let gaps = CoverageGaps(between: calendars.map { openTime(of: $0) }, over: horizon)
    memory.withLock { $0.gaps[calendars] = gaps }
    return gaps
  }

  /// The openings and closings of a calendar within the horizon that clocks skip.
  public func skippedTimes(of key: CalendarKey) -> [SkippedTime] {
    let schedule = key.schedule
    let days = horizon.span.lowerBound / 86_400 - 4..<horizon.span.upperBound / 86_400 + 4
    return schedule.skippedTimes(during: horizon.span, offsets: offsets(of: schedule.zone, onDays: days))
  }
}
