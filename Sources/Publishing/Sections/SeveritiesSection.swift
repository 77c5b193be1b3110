import Escalation

/// What the severities mean, so that an incident is put into the right one.
struct SeveritiesSection {
  let view: MatrixView

  var blocks: [Block] {
    guard view.severities.contains(where: { $0.meaning != nil || $0.criteria != nil }) else { return [] }
    let table = Table(
      ["Severity", "Also called", "Meaning", "Criteria", "Alerts", "Clock"], rows: view.severities.map(row))
    return [.heading(2, "Severities"), .table(table.withoutEmptyColumns)]
  }

  private func row(of severity: Severity) -> [Phrase] {
    [
      Phrase(severity.id.value.name),
      Phrase((severity.aliases?.value ?? []).map(\.value.name).joined(separator: ", ")),
      Phrase(severity.meaning?.value),
      Phrase((severity.criteria?.value ?? []).map(\.value.trimmed).joined(separator: "; ")),
      Phrase(severity.timing.delivery?.value.deliveryText ?? "At once"),
      Phrase(clock(of: severity)),
    ]
  }

  private func clock(of severity: Severity) -> String {
    switch severity.calendar?.value {
    case .calendar(let id): id.name
    case .always, nil: "always"
    }
  }
}
