import Escalation

/// Who is paged when: a timeline to look at, and a table that says all of it.
struct PagingPlan {
  let view: MatrixView
  let rehearsal: PagingRehearsal

  var blocks: [Block] {
    [.label("Who is paged when")] + plan(of: rehearsal.usual) + outOfHours
  }

  private var outOfHours: [Block] {
    guard let closed = rehearsal.closed else { return [] }
    switch closed {
    case .fromNextOpening: return outOfHours("the clock starts at the next opening.")
    case .asInHours: return outOfHours("the out-of-hours targets above hold throughout.")
    case .timeline(let timeline): return outOfHours("the times below hold throughout.") + plan(of: timeline)
    }
  }

  private func outOfHours(_ rule: Phrase) -> [Block] {
    [.label("Out of hours"), .paragraph("Detected while \(calendar) is closed: " + rule)]
  }

  private var calendar: Phrase {
    if case .calendar(let id) = view.calendar(of: rehearsal.incident) { .code(id.name) } else { "the calendar" }
  }

  private func plan(of timeline: PagingTimeline) -> [Block] {
    let table = Table(["When", "Who", "Unless", "Only when"], rows: timeline.moments.map(\.row))
    let speaking = timeline.speaking.map { (period: $0.period, events: $0.people.map(\.name)) }
    return (speaking.isEmpty ? [] : [Mermaid.timeline(speaking)])
      + (timeline.moments.isEmpty ? [.paragraph("Nobody is paged.")] : [.table(table.withoutEmptyColumns)])
  }
}

extension PagingMoment {
  fileprivate var row: [Phrase] {
    [Phrase(period), Phrase(people.map(\.text).joined(separator: ", ")), Phrase(unless), Phrase(condition)]
  }
}
