extension DecimalNumber {
  /// Reads `0.92`, `15`, `-3` or `1.5e3`: at most 18 significant digits, below 10^18, at most 18 digits after the point.
  public static func parse(_ text: String) -> Result<DecimalNumber, Refusal> {
    guard let number = DecimalNumber(literal: text) else { return .failure(refusal(of: text)) }
    return .success(number)
  }

  /// Reads `2%` or `0.5%`.
  ///
  /// - Returns: the number before the sign, 2 for `2%`; its ``hundredth`` is what it means.
  public static func parsePercentage(_ text: String) -> Result<DecimalNumber, Refusal> {
    guard let number = DecimalNumber(percentage: text) else { return .failure(percentageRefusal(of: text)) }
    return .success(number)
  }

  /// The number of a literal; nil where it is none, or out of range.
  init?(literal text: String) {
    var reader = LiteralReader(text)
    guard let number = reader.decimal(), reader.isAtEnd else { return nil }
    self = number
  }

  init?(percentage text: String) {
    var reader = LiteralReader(text)
    guard let number = reader.decimal(), reader.take("%"), reader.isAtEnd else { return nil }
    self = number
  }
}

extension LiteralReader {
  /// Reads a number with a sign, a fraction and an exponent as far as it has them; nil where it is out of range.
  mutating func decimal() -> DecimalNumber? {
    let isNegative = take("-")
    guard var digits = significantDigits() else { return nil }
    if take("e") || take("E") {
      guard let exponent = exponent() else { return nil }
      digits.power += exponent
    }
    return digits.number(isNegative: isNegative)
  }

  private mutating func significantDigits() -> SignificantDigits? {
    guard let first = digit() else { return nil }
    var digits = SignificantDigits()
    digits.append(first)
    while let digit = digit() { digits.append(digit) }
    guard take(".") else { return digits }
    guard let tenths = digit() else { return nil }
    digits.append(tenths, afterPoint: true)
    while let digit = digit() { digits.append(digit, afterPoint: true) }
    return digits
  }

  /// Reads an exponent; beyond a million it counts as that, which is past every range.
  private mutating func exponent() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard var value = digit() else { return nil }
    while let digit = digit() { value = min(value * 10 + digit, 1_000_000) }
    return isNegative ? -value : value
  }
}

/// The digits of a number from its first to its last that is not zero, and the power of ten that they are multiplied by.
private struct SignificantDigits {
  private var significand: Int64 = 0
  private var count = 0
  var power = 0

  mutating func append(_ digit: Int, afterPoint: Bool = false) {
    if afterPoint { power -= 1 }
    guard digit > 0 else {
      // A zero counts only once a digit follows it.
      if count > 0 {
        pendingZeros += 1
        power += 1
      }
      return
    }
    for _ in 0..<min(pendingZeros, 20) { shift() }
    power -= pendingZeros
    pendingZeros = 0
    shift()
    if count <= 18 { significand += Int64(digit) }
  }

  private var pendingZeros = 0

  private mutating func shift() {
    count += 1
    if count <= 18 { significand *= 10 }
  }

  /// The number; nil where it has too many digits, or is too large or too fine.
  func number(isNegative: Bool) -> DecimalNumber? {
    guard count > 0 else { return .zero }
    guard count <= 18, power >= -18, count + power <= 18 else { return nil }
    let scaled = (0..<max(0, power)).reduce(significand) { product, _ in product * 10 }
    return DecimalNumber(significand: isNegative ? -scaled : scaled, scale: max(0, -power))
  }
}
