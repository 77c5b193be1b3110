import Escalation
import MatrixLanguage

/// What Prometheus holds of a metric.
extension MetricAlerts {
  var facts: [ExportFact] {
    let thresholds = metric.thresholds?.value ?? []
    let carried: Fidelity = alerts.isEmpty ? .lowered("there is no alert to carry it") : .exact
    let said: [(String, Fidelity)?] = [
      metric.title.map { _ in ("title", carried) },
      metric.query.map { _ in ("query", alerts.isEmpty ? .lowered("nothing asks for its values") : .exact) },
      metric.unit.map { _ in ("unit", carried) },
    ]
    let own = said.compactMap(\.self).map { fact($0.0, $0.1, false) }
    return own + thresholds.indices.flatMap { facts(of: thresholds[$0], at: $0) } + clearFacts
  }

  private func facts(of threshold: Threshold, at index: Int) -> [ExportFact] {
    let urgent = threshold.raises.flatMap { view.incident($0.value) }.map(view.isUrgent) ?? false
    guard alerts.contains(where: { $0.index == index }) else {
      let why = metric.query == nil ? "the metric has no query" : "its bound cannot be compared"
      return [fact("thresholds[\(index)]", .lost(why), urgent)]
    }
    var facts = [
      fact("thresholds[\(index)]", .exact, urgent),
      fact("thresholds[\(index)].runbook_url", view.addressFidelity, urgent),
    ]
    if let hold = threshold.hold?.value {
      facts.append(fact("thresholds[\(index)].for", Self.fidelity(of: hold), urgent))
    }
    return facts
  }

  private var clearFacts: [ExportFact] {
    guard let clear = metric.clear?.value else { return [] }
    guard !alerts.isEmpty else { return [fact("clear", .lost("there is no alert to end"), false)] }
    let opposes = alerts.allSatisfy { $0.direction != clear.bound?.direction }
    let whole: Fidelity = opposes ? .exact : .lowered("alerts on the bound's own side end when the value is back at it")
    return [fact("clear", whole, false)]
      + (clear.hold.map { [fact("clear.for", Self.fidelity(of: $0.value), false)] } ?? [])
  }

  /// Prometheus counts elapsed time alone.
  private static func fidelity(of hold: Timespan) -> Fidelity {
    hold.elapsedSeconds == nil ? .lost("Prometheus counts elapsed time, not open hours") : .exact
  }

  private func fact(_ field: String, _ fidelity: Fidelity, _ isUrgent: Bool) -> ExportFact {
    ExportFact(
      target: .prometheus, matrix: view.name, subject: "metric \(metric.id.value.name)", field: field,
      fidelity: fidelity, isUrgent: isUrgent)
  }
}
