/// What a bound comes to in its metric's unit, exactly: a decimal number, for a rate divided by the seconds that it is
/// counted over.
public struct BoundValue: Sendable {
  let number: DecimalNumber
  /// 1, 60 or 3600.
  let seconds: Int
  /// The ISO 4217 code of an amount of money.
  let currency: String?

  init(_ number: DecimalNumber, seconds: Int = 1, currency: String? = nil) {
    self.number = number
    self.seconds = max(seconds, 1)
    self.currency = currency
  }

  /// The nearest double.
  public var double: Double {
    number.double / Double(seconds)
  }

  /// The hundredth part: what a percentage is as a ratio.
  public var hundredth: BoundValue {
    BoundValue(number.hundredth, seconds: seconds, currency: currency)
  }

  public var isNegative: Bool { number.isNegative }

  /// Whether it is less than another value; amounts in two currencies cannot be compared, and none is less.
  public func precedes(_ other: BoundValue) -> Bool {
    guard currency == other.currency else { return false }
    guard seconds != other.seconds else { return number < other.number }
    guard let left = number.multiplied(by: other.seconds), let right = other.number.multiplied(by: seconds) else {
      return double < other.double
    }
    return left < right
  }
}

extension BoundLiteral {
  /// The bound as a number of the unit; nil where it is not written as the unit wants.
  ///
  /// A ratio is 0 to 1, a percentage 0 to 100, a duration seconds, a rate events a second, money its amount. Decimal
  /// literals come to the nearest double, so that `92%` and `0.92` are the same.
  public func value(in unit: MetricUnit) -> Double? {
    exactValue(in: unit)?.double
  }

  /// The bound in the unit, exactly; nil where it is not written as the unit wants.
  public func exactValue(in unit: MetricUnit) -> BoundValue? {
    switch (unit, self) {
    case (.ratio, .number(let number)), (.percent, .number(let number)), (.seconds, .number(let number)),
      (.count, .number(let number)), (.perSecond, .number(let number)), (.factor, .number(let number)):
      BoundValue(number)
    case (.ratio, .percentage(let number)): BoundValue(number.hundredth)
    case (.percent, .percentage(let number)): BoundValue(number)
    case (.seconds, .duration(let seconds)): BoundValue(DecimalNumber(significand: Int64(seconds)))
    case (.perSecond, .rate(let rate)): BoundValue(rate.count, seconds: rate.seconds)
    case (.money, .money(let money)): BoundValue(money.amount, currency: money.currency)
    default: nil
    }
  }
}

extension MetricUnit {
  /// Whether a metric in the unit can take a value: a ratio is 0 to 1, a percentage 0 to 100, nothing is negative.
  public func reaches(_ value: BoundValue) -> Bool {
    switch self {
    case .ratio: !value.isNegative && !BoundValue(DecimalNumber(significand: 1)).precedes(value)
    case .percent: !value.isNegative && !BoundValue(DecimalNumber(significand: 100)).precedes(value)
    case .seconds, .count, .perSecond, .money, .factor: !value.isNegative
    }
  }

  /// The values that a metric in the unit can take, in words.
  public var reach: String {
    switch self {
    case .ratio: "from 0 to 1"
    case .percent: "from 0 to 100"
    case .seconds, .count, .perSecond, .money, .factor: "from 0"
    }
  }
}

extension BoundLiteral: CustomStringConvertible {
  /// The literal, a duration in the units that it has: `92%`, `2s`.
  public var description: String {
    switch self {
    case .number(let number): number.description
    case .percentage(let number): "\(number)%"
    case .duration(let seconds): Timespan.Amount.elapsed(seconds: seconds).canonical
    case .money(let money): money.description
    case .rate(let rate): rate.description
    }
  }
}

extension DecimalNumber {
  /// The nearest double.
  public var double: Double {
    Double(description) ?? 0
  }

  /// The product; nil where it has too many digits.
  fileprivate func multiplied(by factor: Int) -> DecimalNumber? {
    let (product, isTooLarge) = significand.multipliedReportingOverflow(by: Int64(factor))
    return isTooLarge ? nil : DecimalNumber(significand: product, scale: scale)
  }
}
