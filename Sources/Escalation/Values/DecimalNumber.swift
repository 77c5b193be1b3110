/// An exact decimal number, such as `0.92`, `15` or `1.5e3`: ``significand`` divided by ten to the power of ``scale``.
///
/// It is kept normal: no zero stands at the end of the fraction, so that equal numbers have equal parts.
public struct DecimalNumber: Hashable, Sendable {
  public let significand: Int64
  /// The number of digits after the point: 0 to 18 as written, to 20 for a hundredth.
  public let scale: Int

  public init(significand: Int64, scale: Int = 0) {
    var significand = significand
    var scale = scale
    while scale > 0, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    self.significand = significand
    self.scale = scale
  }

  public static let zero = DecimalNumber(significand: 0)

  public var isNegative: Bool { significand < 0 }

  /// The hundredth part, exactly: what a percentage means.
  public var hundredth: DecimalNumber {
    DecimalNumber(significand: significand, scale: scale + 2)
  }
}

extension DecimalNumber: Comparable {
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.scale <= right.scale
      ? isLess(left.significand, tenfold: right.scale - left.scale, than: right.significand)
      : isLess(-Int128(right.significand), tenfold: left.scale - right.scale, than: -Int128(left.significand))
  }

  /// Compares a number, multiplied by a power of ten, with another one of 64 bits.
  private static func isLess(_ left: some BinaryInteger, tenfold power: Int, than right: some BinaryInteger) -> Bool {
    let factor = (0..<min(power, 38)).reduce(Int128(1)) { factor, _ in factor * 10 }
    let (product, isTooLarge) = Int128(left).multipliedReportingOverflow(by: factor)
    return isTooLarge ? left < 0 : product < Int128(right)
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// Decimal digits without an exponent, which is the literal and a JSON number too: `0.92`, `-1500`.
  public var description: String { text(fractionDigits: 0) }

  /// The number with at least so many digits after its point: `2000.00`.
  public func text(fractionDigits: Int) -> String {
    let digits = padded(significand.magnitude, to: scale + 1)
    let fraction = digits.suffix(scale) + String(repeating: "0", count: max(0, fractionDigits - scale))
    return (isNegative ? "-" : "") + digits.dropLast(scale) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
