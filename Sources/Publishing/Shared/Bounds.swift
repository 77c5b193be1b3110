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
  /// Events a second; where the division does not end, rounded down at the fifteenth digit behind those of the count, or
  /// as far as there is room.
  var perSecond: DecimalNumber? {
    guard seconds > 0 else { return nil }
    for (digits, factor) in [(15, 1_000_000_000_000_000), (9, 1_000_000_000), (0, 1)] as [(Int, Int128)] {
      if let quotient = Int64(exactly: Int128(count.significand) * factor / Int128(seconds)) {
        return DecimalNumber(significand: quotient, scale: count.scale + digits)
      }
    }
    return nil
  }
}
