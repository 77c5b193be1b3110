import Escalation

/// One target at all hours: which value holds for which starts.
struct HourlyTarget {
  /// At most two; none where nothing is promised.
  let values: [(starts: Starts, value: TimingValue)]
  let calendar: CalendarKey?
  /// Whether what starts while the calendar is closed counts from its opening.
  let countsFromOpening: Bool
}

extension Promises {
  /// A target by the hours for which its values hold; a value that holds in and out of hours is one.
  func target(_ pick: (Timing) -> TimingValue?, in context: RuleContext) -> HourlyTarget {
    let held = held
    var values = held.compactMap { held in pick(held.timing).map { (starts: held.starts, value: $0) } }
    if values.count == 2, values[0].value.span.range == values[1].value.span.range {
      values = [(.all, values[0].value)]
    }
    let countsFromOpening = held.count == 1 && held[0].starts == .open
    return HourlyTarget(
      values: values.map { (countsFromOpening ? .all : $0.starts, $0.value) },
      calendar: context.calendar(of: severity), countsFromOpening: countsFromOpening)
  }
}

extension HourlyTarget {
  /// The deadline of one of its values; nil where business time has no calendar.
  func deadline(of value: TimingValue, by time: TimeEngine) -> Deadline? {
    guard let deadline = time.deadline(of: value.span.value, on: calendar) else { return nil }
    guard countsFromOpening, let calendar else { return deadline }
    return .fromOpening(of: calendar, deadline)
  }

  /// The deadline over all starts; never for those for which nothing is promised.
  func deadline(by time: TimeEngine) -> Deadline? {
    guard let first = values.first else { return nil }
    guard first.starts != .all, let calendar else { return deadline(of: first.value, by: time) }
    let open = values.first { $0.starts == .open }.map { deadline(of: $0.value, by: time) } ?? .never
    let closed = values.first { $0.starts == .closed }.map { deadline(of: $0.value, by: time) } ?? .never
    guard let open, let closed else { return nil }
    return .outOfHours(of: calendar, open: open, closed: closed)
  }

  /// The value that holds for a start.
  func value(at start: Int, by time: TimeEngine) -> TimingValue? {
    guard values.count == 2, let calendar else { return values.first?.value }
    let starts: Starts = time.openTime(of: calendar).isOpen(at: start) ? .open : .closed
    return values.first { $0.starts == starts }?.value
  }
}

/// A value that is longer than another target, for some starts or for all.
struct LongerValue {
  let value: TimingValue
  /// The value of the other target that it is longer than.
  let other: TimingValue
  /// A start for which it is; nil where it always is.
  let witness: Int?
  /// By whose clocks people are told of the witness.
  let calendar: CalendarKey?
}

extension RuleContext {
  /// The values of a target that are longer than another one.
  func values(of target: HourlyTarget, longerThan other: HourlyTarget) -> [LongerValue] {
    target.values.compactMap { starts, value in longer(value, starts, of: target, than: other) }
  }

  private func longer(
    _ value: TimingValue, _ starts: Starts, of target: HourlyTarget, than other: HourlyTarget
  ) -> LongerValue? {
    if let single = other.values.first, single.starts == .all, !target.countsFromOpening,
      target.calendar == other.calendar,
      TimingPair(earlier: value, later: single.value, subject: .earlier, fault: "").isPlainlyRight
    {
      return nil
    }
    guard let deadline = target.deadline(of: value, by: time), let limit = other.deadline(by: time) else { return nil }
    let comparison = RestrictedComparison(
      earlier: deadline, later: limit, relation: .atMost, starts: starts, calendar: target.calendar)
    let verdict = comparison.verdict(by: time)
    guard let start = verdict.witness?.start, let longer = other.value(at: start, by: time) else { return nil }
    let isAlways = if case .never = verdict { true } else { false }
    return LongerValue(
      value: value, other: longer, witness: isAlways ? nil : start, calendar: target.calendar ?? other.calendar)
  }
}
