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
      "outOfHours", shift.impact ?? .editorial, values.base?.writtenOutOfHours, values.head?.writtenOutOfHours,
      detail: shift.detail)
  }
}

extension Pair<Promise> {
  /// What another time zero does to the deadlines that count from it.
  fileprivate func shiftOfZero(_ time: TimeEngine) -> Shift {
    let fields: [(Timing) -> Sourced<Timespan>?] = [\.delivery, \.firstResponse, \.resolution]
    return .all(
      fields.map { field in
        let targets = map { Target(field, of: $0, countsFromOpening: $0.countsFromOpening) }
        return time.shift(
          from: targets.base.deadline(by: time), to: targets.head.deadline(by: time),
          on: targets.head.key ?? targets.base.key)
      })
  }
}

extension Sourced<OutOfHours> {
  /// The section as an author writes it: without what holds as in hours, with which an incident has completed it.
  fileprivate var writtenOutOfHours: Written {
    written { values in
      guard case .timing(let timing) = values else { return "closed" }
      func own(_ span: Sourced<Timespan>?) -> String? {
        span.flatMap { timing.range.contains($0.range) ? $0.value.written : nil }
      }
      return writtenMapping([
        "delivery": own(timing.delivery), "firstResponse": own(timing.firstResponse),
        "acknowledgementExpires": own(timing.acknowledgementExpires), "resolution": own(timing.resolution),
        "followUp": own(timing.followUp),
      ])
    }
  }
}
