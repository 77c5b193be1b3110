import Escalation
import Source

/// The deadlines of a promise, compared as functions of their start.
extension FieldRule<Promise> {
  static let targets = [
    target("delivery", \.delivery, otherwise: Timespan(.elapsed(seconds: 0), written: "immediate")),
    target("firstResponse", \.firstResponse),
    target("acknowledgementExpires", \.acknowledgementExpires, countsFromDetection: false),
    target("resolution", \.resolution),
    target("followUp", \.followUp, countsFromDetection: false),
  ]

  private static func target(
    _ key: String, _ field: @escaping @Sendable (Timing) -> Sourced<Timespan>?, otherwise: Timespan? = nil,
    countsFromDetection: Bool = true
  ) -> FieldRule {
    FieldRule(key) { promises, telling in
      let targets = promises.map { promise in
        Target(field, of: promise, countsFromOpening: promises.countFromOpening && countsFromDetection)
          .filled(otherwise)
      }
      let comparison = TargetComparison(key: key, targets: targets, promises: promises)
      comparison.tell(&telling)
    }
  }
}

extension Target {
  /// The same with the value that holds where nothing is said.
  fileprivate func filled(_ otherwise: Timespan?) -> Target {
    guard let otherwise, open == nil else { return self }
    var whole = self
    whole.open = Sourced(otherwise, at: .nowhere, level: .severity)
    if !saysClosed { whole.closed = whole.open }
    return whole
  }
}

/// One deadline on both sides.
private struct TargetComparison {
  let key: String
  let targets: Pair<Target>
  let promises: Pair<Promise>

  func tell(_ telling: inout Telling) {
    let changesSeverity = promises.changesSeverity(telling.lens)
    let open = targets.map(\.open)
    let closed = targets.map(\.closed)
    let tellsOpen = !isSame(open) && !(changesSeverity && open.comesWithSeverity)
    let saysClosed = (targets.base.saysClosed || targets.head.saysClosed) && !promises.changeTimeZero
    let tellsClosed = saysClosed && !isSame(closed) && !(changesSeverity && closed.comesWithSeverity)
    switch (tellsOpen, tellsClosed) {
    case (true, true):
      tell(key, open, part(\.open), &telling)
      tell("outOfHours.\(key)", closed, part(\.closed), &telling)
    case (true, false): tell(key, open, isSame(closed) && !promises.changeTimeZero ? whole : part(\.open), &telling)
    case (false, true): tell("outOfHours.\(key)", closed, isSame(open) ? whole : part(\.closed), &telling)
    case (false, false): if !changesSeverity { tellClock(&telling) }
    }
  }

  /// The same values on another clock.
  private func tellClock(_ telling: inout Telling) {
    guard let cause = promises.clockCause(telling.lens), !promises.changeTimeZero, isSame(targets.map(\.open)),
      isSame(targets.map(\.closed))
    else { return }
    let shift = self.shift(whole, telling.lens.time)
    let isOpenElapsed = targets.head.open?.value.isBusiness == false && targets.head.closed?.value.isBusiness == true
    let values = targets.map { isOpenElapsed ? $0.closed : $0.open }
    guard let impact = shift.impact else { return }
    telling.tell(
      isOpenElapsed ? "outOfHours.\(key)" : key, impact, values.base?.writtenSpan, values.head?.writtenSpan,
      detail: shift.detail ?? "on another clock", cause: cause, distinction: promises.clockDistinction)
  }

  private func tell(
    _ key: String, _ spans: Pair<Sourced<Timespan>?>, _ deadlines: (Target, TimeEngine) -> Deadline,
    _ telling: inout Telling
  ) {
    let time = telling.lens.time
    telling.tell(
      key, from: spans.base?.writtenSpan, to: spans.head?.writtenSpan, shift(deadlines, time))
  }

  private func shift(_ deadlines: (Target, TimeEngine) -> Deadline, _ time: TimeEngine) -> Shift {
    time.shift(
      from: deadlines(targets.base, time), to: deadlines(targets.head, time), on: targets.head.key ?? targets.base.key)
  }

  private var whole: (Target, TimeEngine) -> Deadline {
    { $0.deadline(by: $1) }
  }

  private func part(_ field: @escaping (Target) -> Sourced<Timespan>?) -> (Target, TimeEngine) -> Deadline {
    { $0.deadline(of: field($0), by: $1) }
  }

  private func isSame(_ spans: Pair<Sourced<Timespan>?>) -> Bool {
    spans.base?.value == spans.head?.value
  }
}

extension Sourced<Timespan> {
  var writtenSpan: Written { written(\.written) }
}

extension Pair where Value: Leveled {
  /// Whether the value is the severity's on both sides, or nobody's.
  var comesWithSeverity: Bool {
    base.isInherited && head.isInherited
      && (base.decidingLevel == .severity || head.decidingLevel == .severity)
  }
}

/// A value that may be missing, and knows who decided it.
protocol Leveled {
  var decidingLevel: Level? { get }
}

extension Leveled {
  /// Whether it comes from the severity or further up, or from nobody: what another severity brings along.
  fileprivate var isInherited: Bool {
    decidingLevel != .own && decidingLevel != .matrix
  }
}

extension Optional: Leveled where Wrapped: LeveledValue {
  var decidingLevel: Level? { self?.level }
}

/// A value that knows who decided it.
protocol LeveledValue {
  var level: Level { get }
}

extension Sourced: LeveledValue {}
