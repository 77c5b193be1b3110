import Escalation
import Source

/// Something with a bound on one side of which values are past it.
protocol Bounded: Sendable {
  var below: Sourced<BoundLiteral>? { get }
  var above: Sourced<BoundLiteral>? { get }
  var hold: Sourced<Timespan>? { get }
}

extension Threshold: Bounded {}
extension ClearCondition: Bounded {}

/// A bound with the unit that gives it its meaning.
struct BoundedAt<Part: Bounded>: Sendable {
  let part: Part
  let unit: MetricUnit?

  init(_ part: Part, _ unit: MetricUnit?) {
    self.part = part
    self.unit = unit
  }
}

extension FieldRule {
  /// The bounds on either side: an alert is raised later below a lower one, and above a higher one; of a condition that
  /// ends an alert the reverse holds.
  static func bounds<Part: Bounded>(endingAlert endsAlert: Bool) -> [FieldRule] where Thing == BoundedAt<Part> {
    [
      bound("below", lowerIsStronger: endsAlert),
      bound("above", lowerIsStronger: !endsAlert),
    ]
  }

  /// A bound that changes sides is told once, at the side where it now is, and has no order.
  private static func bound<Part: Bounded>(_ key: String, lowerIsStronger: Bool) -> FieldRule
  where Thing == BoundedAt<Part> {
    FieldRule(key) { pair, telling in
      let own = pair.map { key == "below" ? $0.part.below : $0.part.above }
      let other = pair.map { key == "below" ? $0.part.above : $0.part.below }
      guard let head = own.head else { return }
      guard let base = own.base else {
        guard let moved = other.base else { return }
        return telling.tell(key, .weakens, moved.written(\.description), head.written(\.description))
      }
      telling.tell(
        key, from: telling.lens.base.literal(base), to: telling.lens.head.literal(head),
        Pair(base.value, head.value).shift(in: pair.map(\.unit), lowerIsStronger: lowerIsStronger))
    }
  }
}

extension Pair<BoundLiteral> {
  /// How two bounds lie to each other; where a unit is missing, or money is of two currencies, they have no order.
  func shift(in units: Pair<MetricUnit?>, lowerIsStronger: Bool) -> Shift {
    guard let before = units.base.flatMap({ base.exactValue(in: $0) }),
      let after = units.head.flatMap({ head.exactValue(in: $0) })
    else { return .same(base == head) }
    if after.precedes(before) { return lowerIsStronger ? .stronger : .weaker }
    if before.precedes(after) { return lowerIsStronger ? .weaker : .stronger }
    return .same(base.currency == head.currency)
  }
}

extension BoundLiteral {
  fileprivate var currency: String? {
    if case .money(let money) = self { money.currency } else { nil }
  }
}

extension Side {
  /// A bound as its author wrote it, zeros at its end and all.
  func literal(_ bound: Sourced<BoundLiteral>) -> Written {
    bound.written { literal in
      let text = sources[bound.range.file].text(in: Int(bound.range.start)..<Int(bound.range.end)).withoutQuotes
      if case .success(literal) = BoundLiteral.parse(text) { return text }
      return literal.description
    }
  }
}

extension String {
  /// The text of a scalar without the quotes around it, which are its author's affair.
  fileprivate var withoutQuotes: String {
    guard count > 1, let quote = first, quote == last, quote == "\"" || quote == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
