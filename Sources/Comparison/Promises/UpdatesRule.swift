import Escalation
import Source

extension FieldRule<Promise> {
  /// Who hears when, one audience at a time; an audience that nothing names hears nothing.
  static let updates = FieldRule("updates") { promises, telling in
    let isOther = promises.changesSeverity(telling.lens)
    let clocks = promises.map { UpdateClock(key: $0.clock.key, countsFromOpening: promises.countFromOpening) }
    let cause = promises.clockCause(telling.lens)
    telling.tellUpdates(promises.map(\.updates), on: clocks, severityChanges: isOther, clockCause: cause)
  }
}

/// On which clock updates count.
struct UpdateClock: Equatable {
  var key: CalendarKey?
  var countsFromOpening = false
}

extension Telling {
  mutating func tellUpdates(
    _ updates: Pair<[UpdateWindow]>, on clocks: Pair<UpdateClock>, severityChanges: Bool,
    clockCause: Cause?
  ) {
    let isSame = clocks.base == clocks.head && lens.isSame(updates, by: \.audience.value) { [$0.schedule.range] }
    guard !isSame else { return }
    below("updates") { telling in
      for (audience, windows) in matched(updates, by: \.audience.value) {
        let schedules = windows.map { $0?.schedule }
        if severityChanges, schedules.comesWithSeverity { continue }
        telling.tellUpdate(audience, schedules, on: clocks, clockCause)
      }
    }
  }

  private mutating func tellUpdate(
    _ audience: String, _ schedules: Pair<Sourced<UpdateSchedule>?>, on clocks: Pair<UpdateClock>, _ clockCause: Cause?
  ) {
    let texts = schedules.map { $0?.value.text ?? "none" }
    let comparison = UpdateComparison(schedules: schedules.map { $0?.value ?? .notRequired }, clocks: clocks)
    let shift = comparison.shift(lens.time)
    guard let impact = shift.impact else { return }
    tell(
      audience, impact, schedules.base?.written(\.text), schedules.head?.written(\.text), detail: shift.detail,
      cause: texts.base == texts.head ? clockCause : nil)
  }
}

/// Two schedules of one audience.
private struct UpdateComparison {
  let schedules: Pair<UpdateSchedule>
  let clocks: Pair<UpdateClock>

  func shift(_ time: TimeEngine) -> Shift {
    switch (schedules.base, schedules.head) {
    case (.notRequired, .notRequired): return .none
    case (.notRequired, _): return .stronger
    case (_, .notRequired): return .weaker
    case (.asNeeded(let base), .asNeeded(let head)): return .same(base.value.singleSpaced == head.value.singleSpaced)
    case (.asNeeded, _): return .stronger
    case (_, .asNeeded): return .weaker
    default:
      let parts = Shift.all([first(time), every(time), end, condition])
      let isReworded = schedules.base.form != schedules.head.form
      return parts.impact == nil && isReworded ? Shift(.editorial) : parts
    }
  }

  private func first(_ time: TimeEngine) -> Shift {
    let deadlines = deadlines(\.firstUpdate, time)
    return time.shift(from: deadlines.base, to: deadlines.head, on: clocks.head.key ?? clocks.base.key)
  }

  private func every(_ time: TimeEngine) -> Shift {
    .less(
      schedules.base.every?.value.elapsedSeconds ?? .max, schedules.head.every?.value.elapsedSeconds ?? .max)
  }

  private var end: Shift {
    guard schedules.base.every != nil, schedules.head.every != nil else { return .none }
    guard let first = schedules.base.end, let second = schedules.head.end else {
      return .same(schedules.base.end == schedules.head.end)
    }
    return .more(first.place, second.place)
  }

  private var condition: Shift {
    switch (schedules.base.condition, schedules.head.condition) {
    case (nil, nil): .none
    case (nil, _?): .weaker
    case (_?, nil): .stronger
    case (let base?, let head?): .same(base == head)
    }
  }

  private func deadlines(_ field: (UpdateSchedule) -> Sourced<Timespan>?, _ time: TimeEngine) -> Pair<Deadline> {
    func deadline(_ schedule: UpdateSchedule, _ clock: UpdateClock) -> Deadline {
      guard let span = field(schedule) else { return .never }
      return time.deadline(of: span.value, on: clock.key, fromOpening: clock.countsFromOpening)
    }
    return Pair(deadline(schedules.base, clocks.base), deadline(schedules.head, clocks.head))
  }
}
