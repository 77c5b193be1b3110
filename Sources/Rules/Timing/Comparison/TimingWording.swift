import Escalation
import Source

/// How findings tell of values and of moments.
struct TimingWording {
  let context: RuleContext
  let severity: Severity?
  /// The level at which the finding stands: where a value comes from is told of those from further up.
  let level: Level

  /// `first escalation (10m, from severity SEV-1, matrices/org.yaml:31)`.
  func text(of value: TimingValue) -> String {
    "\(value.name) (\(value.span.value.written)\(origin(of: value.span)))"
  }

  private func origin(of span: Sourced<Timespan>) -> String {
    guard span.level.rawValue > level.rawValue else { return "" }
    let place = context.place(of: span.range)
    return switch span.level {
    case .severity: ", from severity \(severity?.id.value.name ?? ""), \(place)"
    case .matrix: ", from the matrix, \(place)"
    case .own, .organization: ", \(place)"
    }
  }

  /// When two values are wrong, where they are not always: ` out of hours`, `, for one when detected Fri 2026-11-27 16:30 …`.
  func occasion(of conflict: TimingConflict) -> String {
    let hours = conflict.pair.exception == nil ? "" : " out of hours"
    guard let witness = conflict.witness else { return hours }
    let event = conflict.pair.countsFromAcknowledgement ? "acknowledged" : "detected"
    return hours + ", for one when \(event) \(context.time.moment(witness, on: conflict.calendar))"
  }
}
