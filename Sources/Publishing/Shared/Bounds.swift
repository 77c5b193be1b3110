import Escalation

extension BoundLiteral {
  /// The bound as a number in its metric's unit: `92%` is 0.92 of a ratio and 92 of a percent; nil for money.
  func number(in unit: MetricUnit?) -> DecimalNumber? {
    switch self {
    case .number(let number): number
    case .percentage(let number): unit == .percent ? number : number.hundredth
    case .duration(let seconds): Int64(exactly: seconds).map { DecimalNumber(significand: $0) }
    case .money(let money): money.amount
    case .rate(let rate): rate.perSecond
    }
  }
}

extension Threshold {
  /// Whether a value is past the bound, both in the metric's unit.
  func isPast(_ value: BoundLiteral, in unit: MetricUnit) -> Bool {
    guard let bound, let limit = bound.literal.value.value(in: unit), let value = value.value(in: unit) else {
      return false
    }
    return bound.direction == .below ? value < limit : limit < value
  }
}

extension Rate {
  /// Events a second; where the division does not end, rounded down at the ninth digit behind those of the count.
  var perSecond: DecimalNumber? {
    guard seconds > 0 else { return nil }
    let quotient = Int128(count.significand) * 1_000_000_000 / Int128(seconds)
    return Int64(exactly: quotient).map { DecimalNumber(significand: $0, scale: count.scale + 9) }
      ?? Int64(exactly: count.significand / Int64(seconds)).map { DecimalNumber(significand: $0, scale: count.scale) }
  }
}
