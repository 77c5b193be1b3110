import Escalation

extension BoundLiteral {
  /// The bound as people read it: `0.92`, `92%`, `2 s`, `500 USD`, `40/s`.
  func text(in unit: MetricUnit?) -> String {
    switch self {
    case .number(let number): number.description + (unit?.suffix ?? "")
    case .percentage(let number): "\(number)%"
    case .duration(let seconds): Timespan.Amount.elapsed(seconds: seconds).label
    case .money(let money): money.description
    case .rate(let rate): rate.description
    }
  }
}

extension MetricUnit {
  /// What stands behind a bare number in print.
  fileprivate var suffix: String {
    switch self {
    case .percent: "%"
    case .seconds: " s"
    case .perSecond: "/s"
    case .factor: " times the baseline"
    case .ratio, .count, .money: ""
    }
  }
}

extension Threshold {
  /// The condition in print: `below 0.88 for 15 min`; nil where it has no bound.
  func conditionText(in unit: MetricUnit?) -> String? {
    bound.map { "\($0.direction.rawValue) \($0.literal.value.text(in: unit))" + holdText(hold?.value) }
  }
}

extension ClearCondition {
  /// The condition in print; nil where it has no bound.
  func conditionText(in unit: MetricUnit?) -> String? {
    bound.map { "\($0.direction.rawValue) \($0.literal.value.text(in: unit))" + holdText(hold?.value) }
  }
}

private func holdText(_ hold: Timespan?) -> String {
  guard let hold, hold.elapsedSeconds != 0 else { return "" }
  return " for \(hold.label)"
}
