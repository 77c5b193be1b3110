/// A coordinate or an extent in a drawing: in its units, or in percent of its width or height.
///
/// Percentages let a drawing grow with the window while its text keeps its size.
public enum Length: Hashable, Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  case units(Double)
  case percent(Double)

  public init(floatLiteral value: Double) { self = .units(value) }
  public init(integerLiteral value: Int) { self = .units(Double(value)) }

  var text: String {
    switch self {
    case .units(let value): Length.text(of: value)
    case .percent(let value): Length.text(of: value) + "%"
    }
  }

  /// A number with at most two digits behind the point; zero for what is no number a drawing can use.
  static func text(of value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
