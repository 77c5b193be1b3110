import Escalation

/// The failure mode response matrix: what is done at once, what for good, and how far up the ladder it leads.
struct FailureModesSection {
  let view: MatrixView

  var blocks: [Block] {
    guard !view.failureModes.isEmpty else { return [] }
    let table = Table(
      [
        "Failure mode", "Class", "Recommended level", "Owner", "Incident", "Immediate mitigation", "Long-term fix",
      ],
      rows: view.failureModes.map(row))
    return [.heading(2, "Failure Mode Response Matrix"), .table(table.withoutEmptyColumns)]
  }

  private func row(of mode: FailureMode) -> [Phrase] {
    [
      Phrase(mode.title?.value ?? mode.id.value.name),
      Phrase(mode.kind?.value.label),
      Phrase(mode.level.map { view.title(of: $0.value) }),
      Phrase((mode.owner?.value).map(view.name)),
      view.incidentLink(mode.incident?.value),
      Phrase(mode.mitigation?.value),
      Phrase(mode.fix?.value),
    ]
  }
}

extension MatrixView {
  func title(of level: ID<LadderLevel>) -> String {
    ladder.first { $0.id.value == level }?.title?.value ?? level.name
  }
}
