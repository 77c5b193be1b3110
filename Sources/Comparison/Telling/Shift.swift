import Escalation

/// How one value lies to the one before it.
struct Shift {
  /// Nil where both mean the same.
  var impact: Impact?
  /// What the values alone do not show, as the end of a sentence.
  var detail: String?

  init(_ impact: Impact?, _ detail: String? = nil) {
    self.impact = impact
    self.detail = detail
  }

  static let none = Shift(nil)
  static let stronger = Shift(.strengthens)
  static let weaker = Shift(.weakens)
  /// Nobody can say which is more, and so it counts as less.
  static let unordered = Shift(.weakens)

  /// Of two values of which more is stronger.
  static func more<Value: Comparable>(_ base: Value, _ head: Value) -> Shift {
    base == head ? none : base < head ? stronger : weaker
  }

  /// Of two values of which less is stronger.
  static func less<Value: Comparable>(_ base: Value, _ head: Value) -> Shift {
    more(head, base)
  }

  /// Of two values that have no order.
  static func same(_ isSame: Bool, otherwise impact: Impact = .weakens) -> Shift {
    isSame ? none : Shift(impact)
  }

  /// Several shifts of parts of one thing: stronger or weaker where none goes the other way.
  static func all(_ shifts: [Shift]) -> Shift {
    let told = shifts.filter { $0.impact != nil }
    let impacts = Set(told.compactMap(\.impact))
    guard let first = told.first, impacts.count > 1 else { return told.first ?? none }
    if impacts.contains(.weakens) { return Shift(.weakens, told.first { $0.impact == .weakens }?.detail) }
    return impacts.contains(.strengthens) ? stronger : Shift(.reassigns, first.detail)
  }
}
