import Escalation
import Source
import YAMLTree

extension Record<Metric> {
  static let metric = Record("metric", "A figure that is watched, and the incidents that it raises.") {
    metric, reader in
    metric.checkUnits(&reader)
  } fields: {
    Field("id", \.id, .identifier("metric", example: "answer-quality"), .required, "The metric's id.")
    Field("title", \.title, .line, .required, "What it is called.")
    Field("query", \.query, .paragraphs, "Where its values come from, as PromQL.")
    Field("unit", \.unit, .choice("unit"), .required, "What its values are; bounds are written as it wants.")
    Field("model", \.model, .reference(to: .models), "The model that it watches.")
    Field("watches", \.watches, .choice("bound of a model"), "Which of the model's bounds it watches.")
    Field("critical", \.critical, .boolean, .otherwise("`false`"), "Whether the service depends on it.")
    Field("thresholds", \.thresholds, .records(.threshold), "From where on it raises incidents, mildest first.")
    Field("clear", \.clear, .record(.clearCondition), "When the alert is over.")
    Field("formerly", \.formerly, .list(of: .identifier("metric", example: "graded-quality")), "Ids that it had.")
  }
}

private let oneBound = [Alternative(anyOf: ["below"]), Alternative(anyOf: ["above"])]

extension Record<Threshold> {
  static let threshold = Record(
    "threshold", "From where on a metric raises an incident; it holds to the next threshold's bound.",
    alternatives: oneBound.map { Alternative(anyOf: $0.anyOf, with: ["for", "action", "raises", "rollback"]) }
  ) {
    Field("below", \.below, .bound, "Values under it are past the bound.")
    Field("above", \.above, .bound, "Values over it are past the bound.")
    Field("for", \.hold, .elapsed, .otherwise("at once"), "How long the value must be past the bound.")
    Field("action", \.action, .choice("action"), .required, "What it calls for.")
    Field("raises", \.raises, .reference(to: .incidents), .required, "The incident that it raises.")
    Field("rollback", \.rollback, .line, "What is rolled back to.")
  }
}

extension Record<ClearCondition> {
  static let clearCondition = Record(
    "clear condition", "When an alert is over.",
    alternatives: oneBound.map { Alternative(anyOf: $0.anyOf, with: ["for"]) }
  ) {
    Field("below", \.below, .bound, "Values under it are well.")
    Field("above", \.above, .bound, "Values over it are well.")
    Field("for", \.hold, .elapsed, .otherwise("at once"), "How long the value must be well.")
  }
}

extension Metric {
  /// A bound is written in its metric's unit; what is not is told, and forgotten.
  fileprivate mutating func checkUnits(_ reader: inout DocumentReader) {
    guard let unit = unit?.value else { return }
    removeBounds { reader.refuses($0, in: unit) }
    checkCurrencies(&reader)
  }

  /// A metric's values are of one currency, the first bound's: amounts of two cannot be compared.
  private mutating func checkCurrencies(_ reader: inout DocumentReader) {
    guard let first = firstAmount else { return }
    removeBounds { reader.refuses($0, asPricedLike: first) }
  }

  private mutating func removeBounds(where isRefused: (Sourced<BoundLiteral>?) -> Bool) {
    for index in thresholds?.value.indices ?? 0..<0 { thresholds?.value[index].removeBounds(where: isRefused) }
    clear?.value.removeBounds(where: isRefused)
  }
}

extension Metric {
  /// The first of its bounds that is an amount of money.
  var firstAmount: Sourced<BoundLiteral>? {
    let bounds = (thresholds?.value ?? []).flatMap { [$0.below, $0.above] } + [clear?.value.below, clear?.value.above]
    return bounds.lazy.compactMap(\.self).filter { $0.value.currency != nil }.min { $0.range < $1.range }
  }
}

/// Something with a bound on one side.
private protocol Bounded: Declared {
  var below: Sourced<BoundLiteral>? { get set }
  var above: Sourced<BoundLiteral>? { get set }
}

extension Threshold: Bounded {}
extension ClearCondition: Bounded {}

extension Bounded {
  fileprivate mutating func removeBounds(where isRefused: (Sourced<BoundLiteral>?) -> Bool) {
    if isRefused(below) {
      below = nil
      faultyKeys.append("below")
    }
    if isRefused(above) {
      above = nil
      faultyKeys.append("above")
    }
  }
}

extension BoundLiteral {
  var currency: String? {
    if case .money(let money) = self { money.currency } else { nil }
  }
}

extension DocumentReader {
  /// Whether a bound is an amount of another currency than the metric's first one, which a finding then says.
  fileprivate mutating func refuses(
    _ bound: Sourced<BoundLiteral>?, asPricedLike first: Sourced<BoundLiteral>
  ) -> Bool {
    guard let bound, let currency = first.value.currency, bound.value.currency != currency else { return false }
    report(
      "bad-value", at: bound.range, "`\(bound.value)` is of another currency than the metric's first bound",
      help: "write an amount of \(currency)", related: [RelatedPlace("the first bound", at: first.range)])
    return true
  }

  /// Whether a bound is none in a unit, which a finding then says.
  fileprivate mutating func refuses(_ bound: Sourced<BoundLiteral>?, in unit: MetricUnit) -> Bool {
    guard let bound, bound.value.exactValue(in: unit) == nil else { return false }
    report(
      "bad-value", at: bound.range, "`\(bound.value)` is no bound of a metric in `\(unit.rawValue)`",
      help: "write \(unit.spelling)")
    return true
  }
}
