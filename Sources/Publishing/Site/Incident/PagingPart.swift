import Escalation
import HTML

/// Who is paged when: a drawing of the simulation, and its words.
struct PagingPart {
  let view: MatrixView
  let incident: Incident

  var elements: [Element] {
    let rehearsal = PagingRehearsal(view: view, incident: incident)
    return [Element(.h4) { "Who is paged when" }] + plan(of: rehearsal.usual, incident.timing)
      + outOfHours(rehearsal.closed)
  }

  private func plan(of timeline: PagingTimeline, _ timing: Timing) -> [Element] {
    guard !timeline.moments.isEmpty else { return [Element(.p) { "Nobody is paged." }] }
    let drawing = TimelineDrawing(TimelineChart(timeline, timing)).element
    let list = Element(.ol, .class("steps")) { timeline.moments.map { Self.item($0) } }
    return (drawing.map { [$0] } ?? []) + [list]
  }

  private static func item(_ moment: PagingMoment) -> Element {
    let conditions = [
      moment.unless.map { "unless \($0)" }, moment.condition.map { "only when \($0.withSingleBlanks)" },
    ].compactMap { $0 }.joined(separator: ", ")
    return Element(.li) {
      Element(.strong) { moment.period }
      ": " + moment.people.map(\.text).joined(separator: ", ")
      if !conditions.isEmpty { Element(.small) { ", " + conditions } }
    }
  }

  private func outOfHours(_ closed: ClosedPaging?) -> [Element] {
    guard let closed else { return [] }
    let title = Element(.h4) { "Out of hours" }
    switch closed {
    case .fromNextOpening: return [title, note("the clock starts at the next opening.")]
    case .asInHours: return [title, note("the out-of-hours targets above hold throughout.")]
    case .timeline(let timeline):
      var timing = incident.timing
      if case .timing(let closed) = incident.closedHours { timing = closed }
      return [title, note("the times below hold throughout.")] + plan(of: timeline, timing)
    }
  }

  private func note(_ rule: String) -> Element {
    Element(.p) {
      "Detected while "
      if case .calendar(let id) = view.calendar(of: incident) { Element(.code) { id.name } } else { "the calendar" }
      " is closed: \(rule)"
    }
  }
}
