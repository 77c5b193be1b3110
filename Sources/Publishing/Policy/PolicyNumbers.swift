import Escalation
import JSON

/// Numbers, money and bounds.
extension JSONValue {
  /// An exact decimal number, without an exponent.
  static func decimal(_ number: DecimalNumber) -> JSONValue {
    JSONNumber(number.description).map(JSONValue.number) ?? 0
  }
}

enum PolicyMoney {
  static func json(_ money: Money) -> JSONValue {
    [
      "amount": .string(money.amountText), "currency": .string(money.currency),
      "written": .string(money.description),
    ]
  }

  static let definition: JSONValue = [
    "type": "object", "description": "An amount of money, as a decimal string: a binary float is not money.",
    "additionalProperties": false,
    "properties": [
      "amount": ["type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"],
      "currency": ["type": "string", "pattern": "^[A-Z]{3}$"],
      "written": ["type": "string"],
    ],
    "required": ["amount", "currency", "written"],
  ]
}

extension BoundLiteral {
  /// The bound in its metric's unit: a number, or an amount of money.
  func json(in unit: MetricUnit?) -> JSONValue? {
    if case .money(let money) = self { return PolicyMoney.json(money) }
    return number(in: unit).map(JSONValue.decimal)
  }

  static let policyType = PolicyType.either(.number, .record("money"))
}
