import Escalation

/// One deadline of a promise at all hours.
struct Target {
  /// Nil where nothing is promised.
  var open: Sourced<Timespan>?
  /// What holds for what is detected while the calendar is closed.
  var closed: Sourced<Timespan>?
  /// Whether the out-of-hours values say it themselves.
  var saysClosed: Bool
  var countsFromOpening: Bool
  var key: CalendarKey?

  init(_ field: (Timing) -> Sourced<Timespan>?, of promise: Promise, countsFromOpening: Bool) {
    let usual = field(promise.timing)
    let other = promise.closedTiming.flatMap(field)
    open = usual
    saysClosed = other.map { $0.range != usual?.range } ?? false
    closed = saysClosed ? other : usual
    self.countsFromOpening = countsFromOpening
    key = promise.clock.key
  }

  /// The deadline for all starts.
  func deadline(by time: TimeEngine) -> Deadline {
    let deadline = self.deadline(of: open, by: time)
    guard let key, saysClosed else { return deadline }
    let other = self.deadline(of: closed, by: time)
    return other == deadline ? deadline : .outOfHours(of: key, open: deadline, closed: other)
  }

  /// The deadline of one of the values, as if it held for all starts.
  func deadline(of span: Sourced<Timespan>?, by time: TimeEngine) -> Deadline {
    guard let span else { return .never }
    return time.deadline(of: span.value, on: key, fromOpening: countsFromOpening)
  }
}

extension TimeEngine {
  /// The deadline of a time span; business time that has no calendar counts days of 24 hours, as policies do.
  func deadline(of span: Timespan, on key: CalendarKey?, fromOpening: Bool = false) -> Deadline {
    let plain = deadline(of: span, on: key) ?? .elapsed(seconds: span.secondsWithoutCalendar)
    // Business time waits for the opening anyway.
    guard fromOpening, let key, !span.isBusiness else { return plain }
    return .fromOpening(of: key, plain)
  }

  /// How one deadline lies to the one before it, over all starts.
  func shift(from base: Deadline, to head: Deadline, on key: CalendarKey?) -> Shift {
    guard base != head else { return .none }
    let later = verdict(that: head, is: .atMost, base)
    let sooner = verdict(that: base, is: .atMost, head)
    switch (later, sooner) {
    case (.always, .always): return .none
    case (.always, .never), (.always, .sometimes): return .stronger
    case (.never, .always): return .weaker
    case (.sometimes(let start), .always):
      return Shift(.weakens, "later from some starts: \(words(start, on: key))")
    case (.sometimes(let start), _), (.never(let start), _):
      return Shift(.weakens, "sooner from some starts and later from others: \(words(start, on: key))")
    }
  }

  private func words(_ witness: Witness, on key: CalendarKey?) -> String {
    let due = witness.first.map { "due \(moment($0, on: key))" } ?? "never due"
    let was = witness.second.map { "\(moment($0, on: key))" } ?? "never"
    return "from \(moment(witness.start, on: key)) it is \(due) in place of \(was)"
  }
}

extension Timespan {
  fileprivate var secondsWithoutCalendar: Int {
    guard case .business(let count, let unit) = amount else { return elapsedSeconds ?? 0 }
    let seconds = unit == .minute ? 60 : unit == .hour ? 3600 : 86_400
    let (product, isTooLarge) = count.multipliedReportingOverflow(by: seconds)
    return isTooLarge ? .max : product
  }
}
