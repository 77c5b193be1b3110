/// What a bound comes to in its metric's unit.
extension BoundLiteral {
  /// The bound as a number of the unit; nil where it is not written as the unit wants.
  ///
  /// A ratio is 0 to 1, a percentage 0 to 100, a duration seconds, a rate events a second, money its amount. Decimal
  /// literals come to the nearest double, so that `92%` and `0.92` are the same.
  public func value(in unit: MetricUnit) -> Double? {
    switch (unit, self) {
    case (.ratio, .number(let number)), (.percent, .number(let number)), (.seconds, .number(let number)),
      (.count, .number(let number)), (.perSecond, .number(let number)), (.factor, .number(let number)):
      number.double
    case (.ratio, .percentage(let number)): number.hundredth.double
    case (.percent, .percentage(let number)): number.double
    case (.seconds, .duration(let seconds)): Double(seconds)
    case (.perSecond, .rate(let rate)): rate.count.double / Double(max(rate.seconds, 1))
    case (.money, .money(let money)): money.amount.double
    default: nil
    }
  }
}

extension DecimalNumber {
  /// The nearest double.
  public var double: Double {
    Double(description) ?? 0
  }
}
