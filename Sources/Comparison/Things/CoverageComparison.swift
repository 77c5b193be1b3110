import Escalation
import Source

/// When an owner can be reached, on both sides: decided by the hours themselves, whoever changed them.
struct CoverageComparison {
  private let coverages: Pair<Sourced<Coverage>?>
  private let reach: Pair<Reach>

  /// What is known of it.
  private enum Reach: Equatable {
    case unknown
    case always
    case calendars(Set<CalendarKey>)
  }

  init(_ coverages: Pair<Sourced<Coverage>?>, _ lens: Lens) {
    self.coverages = coverages
    reach = Pair(Self.reach(of: coverages.base, lens.base), Self.reach(of: coverages.head, lens.head))
  }

  private static func reach(of coverage: Sourced<Coverage>?, _ side: Side) -> Reach {
    switch coverage?.value {
    case nil: .unknown
    case .always: .always
    case .calendars(let calendars): .calendars(Set(calendars.compactMap { side.key(of: $0.value) }))
    }
  }

  func tell(_ telling: inout Telling) {
    let lens = telling.lens
    let texts = coverages.map { $0?.written(\.text) }
    let isReworded = names(coverages.base, lens.now) != names(coverages.head) { $0 }
    let shift = shift(lens.time)
    guard let impact = shift.impact ?? (isReworded ? .editorial : nil) else { return }
    telling.tell(
      "coverage", impact, texts.base, texts.head, detail: shift.detail, cause: isReworded ? nil : cause(lens),
      distinction: isReworded ? "" : schedules(lens))
  }

  private func shift(_ time: TimeEngine) -> Shift {
    switch (reach.base, reach.head) {
    case (.unknown, .unknown), (.always, .always): return .none
    case (.unknown, _): return .stronger
    case (_, .unknown): return .weaker
    default: return shift(from: gaps(reach.base, time), to: gaps(reach.head, time), time)
    }
  }

  private func gaps(_ reach: Reach, _ time: TimeEngine) -> [Range<Int>] {
    if case .calendars(let keys) = reach { time.gaps(between: keys).gaps } else { [] }
  }

  private func shift(from base: [Range<Int>], to head: [Range<Int>], _ time: TimeEngine) -> Shift {
    let lost = head.firstMoment(outside: base)
    let won = base.firstMoment(outside: head)
    guard let lost else { return won == nil ? .none : .stronger }
    return Shift(.weakens, "out of reach from \(time.moment(lost, on: anyKey)) on")
  }

  private var anyKey: CalendarKey? {
    guard case .calendars(let keys) = reach.base else { return nil }
    return keys.count == 1 ? keys.first : nil
  }

  private func names(
    _ coverage: Sourced<Coverage>?, _ now: (ID<WorkCalendar>, ThingKinds) -> ID<WorkCalendar>
  ) -> [String] {
    names(coverage) { now($0, .calendars) }
  }

  private func names(_ coverage: Sourced<Coverage>?, _ now: (ID<WorkCalendar>) -> ID<WorkCalendar>) -> [String] {
    switch coverage?.value {
    case nil: []
    case .always: ["always"]
    case .calendars(let calendars): Set(calendars.map { now($0.value).name }).sorted()
    }
  }

  /// The first of the calendars that is not what it was.
  private func cause(_ lens: Lens) -> Cause? {
    changedCalendars(lens).first.map { pair in
      Cause(what: "calendar \(pair.head.id.value.name)", range: pair.head.id.range, side: .head)
    }
  }

  private func schedules(_ lens: Lens) -> String {
    changedCalendars(lens).map { "\($0.base.summary) > \($0.head.summary)" }.joined(separator: "; ")
  }

  private func changedCalendars(_ lens: Lens) -> [Pair<WorkCalendar>] {
    guard case .calendars(let ids) = coverages.base?.value else { return [] }
    return ids.compactMap { id in
      guard let base = lens.base.project.calendar(id.value),
        let head = lens.head.project.calendar(lens.now(id.value, .calendars)),
        lens.base.key(of: base.id.value) != lens.head.key(of: head.id.value)
      else { return nil }
      return Pair(base, head)
    }
  }
}

extension Coverage {
  /// The coverage as an author writes it.
  fileprivate var text: String {
    switch self {
    case .always: "always"
    case .calendars(let calendars): calendars.writtenIDs()
    }
  }
}

extension [Range<Int>] {
  /// The first moment of these stretches that lies in none of the others; both are sorted and do not overlap.
  fileprivate func firstMoment(outside others: [Range<Int>]) -> Int? {
    var rest = others[...]
    for stretch in self {
      while let other = rest.first, other.upperBound <= stretch.lowerBound { rest.removeFirst() }
      guard let other = rest.first, other.lowerBound <= stretch.lowerBound else { return stretch.lowerBound }
      if other.upperBound < stretch.upperBound { return other.upperBound }
    }
    return nil
  }
}
