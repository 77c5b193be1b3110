import Escalation
import Source

extension FieldRule<Promise> {
  /// Whether other values hold out of hours, or another time zero; the values themselves are told with their keys.
  static let outOfHours = FieldRule("outOfHours") { promises, telling in
    guard promises.base.countsFromOpening != promises.head.countsFromOpening else { return }
    let values = promises.map(\.outOfHours)
    if promises.changesSeverity(telling.lens), values.comesWithSeverity { return }
    let shift = promises.shiftOfZero(telling.lens.time)
    telling.tell(
      "outOfHours", shift.impact ?? .editorial, values.base?.written(\.text), values.head?.written(\.text),
      detail: shift.detail)
  }
}

extension Pair<Promise> {
  /// What another time zero does to the deadlines that count from it.
  fileprivate func shiftOfZero(_ time: TimeEngine) -> Shift {
    let paths: [KeyPath<Timing, Sourced<Timespan>?>] = [\.delivery, \.firstResponse, \.resolution]
    return .all(
      paths.map { path in
        let targets = map { Target(path, of: $0, countsFromDetection: true) }
        return time.shift(
          from: targets.base.deadline(by: time), to: targets.head.deadline(by: time),
          on: targets.head.key ?? targets.base.key)
      })
  }
}

extension OutOfHours {
  /// The section as an author writes it; of values the deadlines alone, which an incident has completed.
  fileprivate var text: String {
    guard case .timing(let timing) = self else { return "closed" }
    return writtenMapping([
      "delivery": timing.delivery?.value.written, "firstResponse": timing.firstResponse?.value.written,
      "acknowledgementExpires": timing.acknowledgementExpires?.value.written,
      "resolution": timing.resolution?.value.written, "followUp": timing.followUp?.value.written,
    ])
  }
}
