public enum TimeZoneName { public static func parse(_ t: String) -> Result<String, Refusal> { .success(t) } }
extension Instant { public static func parse(_ t: String) -> Result<Instant, Refusal> { .success(Instant(secondsSinceEpoch: 0, zone: nil, written: t)) } }
extension Money { public static func parse(_ t: String) -> Result<Money, Refusal> { .success(Money(amount: DecimalNumber(significand: 1), currency: "USD")) } }
extension BoundLiteral { public static func parse(_ t: String) -> Result<BoundLiteral, Refusal> { .success(.number(DecimalNumber(significand: 1))) } }
extension BoundLiteral { public func value(in unit: MetricUnit) -> Double? { 1 } }
