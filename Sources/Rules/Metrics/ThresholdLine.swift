import Escalation

/// A threshold as a line that a metric's values may cross.
struct ThresholdLine {
  let threshold: Threshold
  let direction: BoundDirection
  let bound: Sourced<BoundLiteral>
  /// The bound in the metric's unit.
  let value: BoundValue

  /// The bound as its author thinks of it: `below 0.92`.
  var phrase: String { "\(direction.rawValue) \(bound.value)" }
}

extension Metric {
  /// The lines of one direction in the order of the list; bounds that are wrong in themselves are told elsewhere, and
  /// left out.
  func lines(_ direction: BoundDirection) -> [ThresholdLine] {
    guard let unit = unit?.value else { return [] }
    return (thresholds?.value ?? []).compactMap { threshold in
      guard let (found, bound) = threshold.bound, found == direction, let value = bound.value.exactValue(in: unit),
        unit.reaches(value)
      else { return nil }
      return ThresholdLine(threshold: threshold, direction: direction, bound: bound, value: value)
    }
  }

  /// Whether it is critical and has thresholds, each with an action, none of which is the one.
  func isCritical(without action: ThresholdAction) -> Bool {
    guard critical?.value == true, let thresholds = thresholds?.value, !faultyKeys.contains("thresholds") else {
      return false
    }
    return thresholds.allSatisfy { $0.action != nil && $0.action?.value != action }
  }
}

extension BoundDirection {
  /// Whether a value lies further out than another one.
  func isFurther(_ value: BoundValue, than other: BoundValue) -> Bool {
    self == .below ? value.precedes(other) : other.precedes(value)
  }
}

extension [ThresholdLine] {
  /// The line that values cross first.
  var mildest: ThresholdLine? {
    self.min { $0.direction.isFurther($1.value, than: $0.value) }
  }
}
