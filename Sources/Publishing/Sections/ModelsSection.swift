import Escalation

/// The performance threshold register: within which bounds each model is acceptable.
struct ModelsSection {
  let view: MatrixView

  var blocks: [Block] {
    guard !view.models.isEmpty else { return [] }
    let table = Table(
      [
        "Model", "Workflow", "Owner", "Quality floor", "Error rate ceiling", "Latency ceiling", "Throughput floor",
        "Confidence floor", "Sunset",
      ],
      rows: view.models.map(row))
    return [.heading(2, "Performance Threshold Register"), .table(table.withoutEmptyColumns)]
  }

  private func row(of model: Model) -> [Phrase] {
    let bounds = model.bounds?.value
    return [
      Phrase(model.title?.value ?? model.id.value.name),
      Phrase(model.workflow?.value),
      Phrase((model.owner?.value).map(view.name)),
      Phrase(bounds?.quality?.value.floor?.value.text(in: .ratio)),
      Phrase((bounds?.errorRate?.value ?? []).map(text).joined(separator: ", ")),
      Phrase(bounds?.latency?.value.ceiling?.value.text(in: .seconds)),
      Phrase(bounds?.throughput?.value.floor?.value.text(in: .perSecond)),
      Phrase(bounds?.confidence?.value.floor?.value.text(in: .ratio)),
      Phrase(model.sunset?.value.text),
    ]
  }

  private func text(of rate: ErrorRateCeiling) -> String {
    "\(rate.outputType.value): \(rate.ceiling.value.text(in: .ratio))"
  }
}

extension Sunset {
  /// The date, or the criterion in its author's words.
  var text: String {
    switch self {
    case .date(let date): date.description
    case .criterion(let words): words
    }
  }
}
