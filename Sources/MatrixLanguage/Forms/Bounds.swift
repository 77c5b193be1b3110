import Escalation
import Source
import YAMLTree

extension Form where Value == BoundLiteral {
  /// A bound as its metric's unit wants it; whether it fits the unit is told once the unit is known.
  static let bound = literal(
    ScalarShape(
      "bound",
      pattern: "^[+-]?[0-9].*$", yamlTypes: [.string, .number], example: "0.92")
  ) { BoundLiteral.parse($0) }

  /// A bound of a unit that is known beforehand.
  static func bound(in unit: MetricUnit, example: String) -> Form {
    literal(
      ScalarShape(
        "bound in \(unit.rawValue)", pattern: "^[+-]?[0-9].*$", yamlTypes: [.string, .number], example: example)
    ) { text in
      BoundLiteral.parse(text).flatMap { literal in
        literal.refusal(in: unit, quoting: text).map { .failure($0) } ?? .success(literal)
      }
    }
  }
}

extension BoundLiteral {
  /// Why it is no value that a unit can have; nil where it is one.
  func refusal(in unit: MetricUnit, quoting text: String) -> Refusal? {
    guard let value = exactValue(in: unit) else {
      return Refusal("\(quoted(text)) is no bound in `\(unit.rawValue)`", help: "write \(unit.spelling)")
    }
    return unit.reaches(value)
      ? nil
      : Refusal("\(quoted(text)) is out of reach: expected a value \(unit.reach)", help: "write \(unit.spelling)")
  }
}

extension MetricUnit {
  /// How a bound in the unit is written.
  var spelling: String {
    switch self {
    case .ratio: "a number from 0 to 1 or a percentage: `0.92` or `92%`"
    case .percent: "a number from 0 to 100 or a percentage: `92` or `92%`"
    case .seconds: "a duration or a number of seconds: `2s` or `2`"
    case .count: "a number: `15`"
    case .perSecond: "a rate or a number a second: `40/s` or `40`"
    case .money: "an amount of money: `500 USD`"
    case .factor: "a number from 0: `1.5`"
    }
  }
}
