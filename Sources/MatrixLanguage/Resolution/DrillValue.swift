import Escalation
import Source

extension Drill {
  /// What is wrong with the value that its metric takes: only with the matrix at hand is the metric's unit known.
  func valueFinding(in matrix: Matrix) -> Diagnostic? {
    guard let reading = metric?.value, let value = reading.value,
      let metric = matrix.metrics?.value.first(where: { $0.id.value == reading.id?.value }),
      let unit = metric.unit?.value
    else { return nil }
    guard let refusal = value.value.refusal(in: unit, quoting: "\(value.value)") else {
      return currencyFinding(value, metric)
    }
    return Diagnostic(
      "bad-value", at: value.range, refusal.message, help: refusal.help,
      related: metric.unit.map { [RelatedPlace("the metric's unit", at: $0.range)] } ?? [])
  }

  private func currencyFinding(_ value: Sourced<BoundLiteral>, _ metric: Metric) -> Diagnostic? {
    guard let bound = metric.firstAmount, let currency = bound.value.currency, value.value.currency != currency else {
      return nil
    }
    return Diagnostic(
      "bad-value", at: value.range, "`\(value.value)` is of another currency than the metric's bounds",
      help: "write an amount of \(currency)", related: [RelatedPlace("the first bound", at: bound.range)])
  }
}
