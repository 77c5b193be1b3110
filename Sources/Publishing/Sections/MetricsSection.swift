import Escalation

/// Which figure raises what: bounds, escalation windows, manual intervention and rollback.
struct MetricsSection {
  let view: MatrixView

  var blocks: [Block] {
    guard !view.metrics.isEmpty else { return [] }
    let thresholds = Table(
      ["Metric", "Condition", "Action", "Raises", "Severity", "Alert window", "Roll back"],
      rows: view.metrics.flatMap(rows))
    let metrics = Table(
      ["Metric", "Critical", "Unit", "Model", "Watches", "Over when", "Query"], rows: view.metrics.map(facts))
    return [.heading(2, "Metric Thresholds")]
      + (thresholds.rows.isEmpty ? [] : [.table(thresholds.withoutEmptyColumns)])
      + [.table(metrics.withoutEmptyColumns)]
  }

  private func rows(of metric: Metric) -> [[Phrase]] {
    (metric.thresholds?.value ?? []).map { threshold in
      let incident = (threshold.raises?.value).flatMap(view.incident).flatMap { $0.isRestricted ? nil : $0 }
      return [
        Phrase(view.title(of: metric)),
        Phrase(threshold.conditionText(in: metric.unit?.value)?.sentenceCased),
        Phrase(threshold.action?.value.label),
        view.incidentLink(threshold.raises?.value),
        Phrase(incident?.severity?.value.name),
        Phrase(incident.map { $0.timing.delivery?.value.deliveryText ?? "At once" }),
        Phrase(threshold.rollback?.value),
      ]
    }
  }

  private func facts(of metric: Metric) -> [Phrase] {
    [
      Phrase(view.title(of: metric)),
      metric.critical?.value == true ? "Yes" : "No",
      Phrase(metric.unit?.value.rawValue),
      Phrase(metric.model.map { view.title(of: $0.value) }),
      Phrase(metric.watches?.value.label),
      Phrase(metric.clear?.value.conditionText(in: metric.unit?.value)?.sentenceCased),
      metric.query.map { .code($0.value) } ?? "",
    ]
  }
}

extension MatrixView {
  func title(of metric: Metric) -> String {
    metric.title?.value ?? metric.id.value.name
  }

  func title(of model: ID<Model>) -> String {
    models.first { $0.id.value == model }?.title?.value ?? model.name
  }

  /// The thresholds that raise an incident, a sentence each.
  func alerts(raising incident: Incident) -> [Phrase] {
    metrics.flatMap { metric in
      (metric.thresholds?.value ?? []).compactMap { threshold in
        guard threshold.raises?.value == incident.id.value,
          let condition = threshold.conditionText(in: metric.unit?.value)
        else { return nil }
        let action = threshold.action.map { " (\($0.value.label.inSentence))" } ?? ""
        return "\(title(of: metric)) \(condition)" + Phrase(stringLiteral: action)
      }
    }
  }
}

extension ThresholdAction {
  var label: String {
    switch self {
    case .notify: "Notify"
    case .intervene: "Intervene by hand"
    case .rollback: "Roll back"
    }
  }
}

extension BoundName {
  var label: String {
    switch self {
    case .quality: "Quality"
    case .errorRate: "Error rate"
    case .latency: "Latency"
    case .throughput: "Throughput"
    case .confidence: "Confidence"
    }
  }
}
