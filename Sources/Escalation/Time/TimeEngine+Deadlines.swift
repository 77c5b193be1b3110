extension TimeEngine {
  /// The deadline that a time span sets on a calendar; nil for business time on no calendar: a finding says so.
  public func deadline(of span: Timespan, on calendar: CalendarKey?) -> Deadline? {
    switch span.amount {
    case .elapsed(let seconds): .elapsed(seconds: seconds)
    case .scheduled: .never
    case .business(let count, let unit):
      calendar.map { .business(seconds: $0.schedule.seconds(count, unit), on: $0) }
    }
  }

  /// The same where other values, or another time zero, hold for what is detected while the calendar is closed; nil
  /// where business time has no calendar.
  public func deadline(of span: Timespan, closed: ClosedHours, on calendar: CalendarKey?) -> Deadline? {
    guard let open = deadline(of: span, on: calendar) else { return nil }
    guard let calendar else { return open }
    switch closed {
    case .same: return open
    case .fromOpening: return .fromOpening(of: calendar, open)
    case .other(let span):
      guard let closed = deadline(of: span, on: calendar) else { return nil }
      return open == closed ? open : .outOfHours(of: calendar, open: open, closed: closed)
    }
  }

  /// A deadline with the open time that it needs.
  public func function(of deadline: Deadline) -> DeadlineFunction {
    let openTimes = Dictionary(
      uniqueKeysWithValues: deadline.openSecondsNeeded.map { ($0.key, openTime(of: $0.key, beyondHorizon: $0.value)) })
    return deadline.function(with: openTimes)
  }

  /// What needs no calendar's open time.
  func plainVerdict(that first: Deadline, is relation: DeadlineRelation, _ second: Deadline) -> Verdict? {
    if case .elapsed(let left) = first, case .elapsed(let right) = second {
      let holds = relation == .atMost ? left <= right : left < right
      let start = horizon.span.lowerBound
      return holds
        ? .always
        : .never(Witness(start: start, first: start.addingSaturated(left), second: start.addingSaturated(right)))
    }
    return relation == .atMost && first.isPlainlyAtMost(second) ? .always : nil
  }

  /// A moment as the people of a calendar are told of it; in UTC where there is none.
  public func moment(_ seconds: Int, on calendar: CalendarKey?) -> Moment {
    Moment(seconds, in: calendar.map { $0.schedule.zone } ?? .utc)
  }
}
