import Escalation
import Source

/// What is promised for an incident, in hours and out of them, and where that was decided.
struct TargetsTable {
  let view: MatrixView
  let incident: Incident

  var table: Table {
    Table(["Target", "Value", "Out of hours", "Decided by"], rows: rows).withoutEmptyColumns
  }

  /// The target's name, its value, that out of hours, and who decided; those that say nothing left out.
  var rows: [[Phrase]] {
    let usual = incident.timing
    var closed: Timing?
    if case .timing(let timing) = incident.closedHours { closed = timing }
    return [
      row("Alerts reach people", usual.delivery, closed?.delivery, orElse: "At once") { $0.deliveryText },
      row("First response", usual.firstResponse, closed?.firstResponse),
      row("Acknowledgement expires after", usual.acknowledgementExpires, closed?.acknowledgementExpires),
      row("Resolution", usual.resolution, closed?.resolution),
      row("Follow-up after resolution", usual.followUp, closed?.followUp),
    ].filter { !$0[1].isEmpty || !$0[2].isEmpty }
  }

  private func row(
    _ name: String, _ usual: Sourced<Timespan>?, _ closed: Sourced<Timespan>?, orElse missing: String = "",
    text: (Timespan) -> String = \.label
  ) -> [Phrase] {
    let decided = usual ?? closed
    return [
      Phrase(name), Phrase(usual.map { text($0.value) } ?? missing), Phrase(closed.map { text($0.value) }),
      decided.map { view.sourceLink(decider($0.level), to: $0.range) } ?? "",
    ]
  }

  private func decider(_ level: Level) -> String {
    switch level {
    case .own: "This incident"
    case .severity: incident.severity?.value.name ?? "The severity"
    case .matrix: "The matrix"
    case .organization: "The organization"
    }
  }
}

extension Timespan {
  /// How soon alerts reach people: at once, or batched.
  var deliveryText: String {
    switch amount {
    case .elapsed(seconds: 0): "At once"
    case .elapsed(seconds: 86_400): "In daily batches"
    case .elapsed, .business, .scheduled: "In batches, within \(label.inSentence)"
    }
  }
}
