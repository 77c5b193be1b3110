/// An exact decimal number, such as `0.92`, `15` or `1.5e3`: ``significand`` divided by ten to the power of ``scale``.
///
/// It is kept normal: no zero stands at the end of the fraction, so that equal numbers have equal parts.
public struct DecimalNumber: Hashable, Sendable {
  public let significand: Int64
  /// The number of digits after the point, 0 to 18.
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
}
