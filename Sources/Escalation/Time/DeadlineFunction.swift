/// A ``Deadline`` with the open time that it counts on: from a start to when it is due, exact to the second.
public indirect enum DeadlineFunction: Sendable {
  case elapsed(seconds: Int)
  case business(seconds: Int, on: OpenTime)
  case never
  case outOfHours(of: OpenTime, open: DeadlineFunction, closed: DeadlineFunction)
  case fromOpening(of: OpenTime, DeadlineFunction)

  /// When it is due for a start, both in seconds since the epoch; nil for never.
  public func callAsFunction(_ start: Int) -> Int? {
    switch self {
    case .elapsed(let seconds): start.addingSaturated(seconds)
    case .business(let seconds, let calendar): calendar.deadline(from: start, after: seconds)
    case .never: nil
    case .outOfHours(let calendar, let open, let closed): calendar.isOpen(at: start) ? open(start) : closed(start)
    case .fromOpening(let calendar, let deadline): calendar.opening(from: start).flatMap { deadline($0) }
    }
  }

  /// The starts of a range between which the function is linear or never: what lies strictly between two neighbours
  /// is one straight piece. Neither sorted nor without repeats.
  ///
  /// They are the edges of its calendars, and the starts whose deadline falls on a closing: a second later the deadline
  /// is past the next opening.
  public func breakpoints(in range: Range<Int>) -> [Int] {
    switch self {
    case .elapsed, .never:
      []
    case .business(let seconds, let calendar):
      calendar.edges(in: range) + calendar.startsDueAtClosing(after: seconds, in: range)
    case .outOfHours(let calendar, let open, let closed):
      calendar.edges(in: range) + open.breakpoints(in: range) + closed.breakpoints(in: range)
    case .fromOpening(let calendar, let deadline):
      calendar.edges(in: range) + deadline.breakpoints(in: range)
    }
  }
}

extension OpenTime {
  /// The starts within a range from which so many open seconds run out exactly at a closing.
  fileprivate func startsDueAtClosing(after openSeconds: Int, in range: Range<Int>) -> [Int] {
    let earliest = self.openSeconds(until: range.lowerBound).addingSaturated(openSeconds)
    let latest = self.openSeconds(until: range.upperBound).addingSaturated(openSeconds)
    let first = stretches.partitioningIndex { $0.openSecondsAtClosing >= earliest }
    let end = stretches.partitioningIndex { $0.openSecondsAtClosing > latest }
    guard first < end else { return [] }
    return stretches[first..<end].compactMap { moment(at: $0.openSecondsAtClosing - openSeconds) }
  }
}

extension Deadline {
  /// This deadline as a function, with the open time of the calendars that it names.
  func function(with openTimes: [CalendarKey: OpenTime]) -> DeadlineFunction {
    func openTime(_ key: CalendarKey) -> OpenTime {
      openTimes[key] ?? OpenTime(of: [], during: 0..<0)
    }
    return switch self {
    case .elapsed(let seconds): .elapsed(seconds: seconds)
    case .never: .never
    case .business(let seconds, let calendar): .business(seconds: seconds, on: openTime(calendar))
    case .outOfHours(let calendar, let open, let closed):
      .outOfHours(
        of: openTime(calendar), open: open.function(with: openTimes), closed: closed.function(with: openTimes))
    case .fromOpening(let calendar, let deadline):
      .fromOpening(of: openTime(calendar), deadline.function(with: openTimes))
    }
  }
}
