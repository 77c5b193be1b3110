import Escalation

/// Who is paged when: a timeline to look at, and a table that says all of it.
struct PagingPlan {
  let view: MatrixView
  let incident: Incident

  var blocks: [Block] {
    [.label("Who is paged when")] + plan(of: incident.timing) + outOfHours
  }

  private var outOfHours: [Block] {
    guard let closed = incident.closedHours else { return [] }
    let heading = Block.label("Out of hours")
    switch closed {
    case .fromNextOpening:
      return [heading, .paragraph("Detected while \(calendar) is closed: the clock starts at the next opening.")]
    case .timing(let timing):
      let differs = pages(of: timing) != pages(of: incident.timing)
      let note = differs ? "the times below hold throughout" : "the out-of-hours targets above hold throughout"
      return [heading, .paragraph("Detected while \(calendar) is closed: \(note).")] + (differs ? plan(of: timing) : [])
    }
  }

  private var calendar: Phrase {
    if case .calendar(let id) = view.calendar(of: incident) { .code(id.name) } else { "the calendar" }
  }

  private func plan(of timing: Timing) -> [Block] {
    let pages = self.pages(of: timing)
    return [
      Mermaid.timeline(pages.map { (period: $0.period, events: $0.people.map(\.name)) }),
      .table(Table(["When", "Who", "Unless", "Only when"], rows: pages.map(\.row)).withoutEmptyColumns),
    ]
  }

  private func pages(of timing: Timing) -> [Page] {
    let start = timing.delivery?.value.deliveryText ?? "At once"
    let primary = incident.responsePrimary.map { [Page.Person(name: view.name(of: $0), role: "primary")] } ?? []
    return [Page(period: start, people: primary)] + timing.steps.sortedByTime.map(page)
  }

  private func page(of step: EscalationStep) -> Page {
    Page(
      period: [time(of: step), step.repetitionText].compactMap { $0 }.joined(separator: ", "),
      people: (step.targets?.value ?? []).flatMap { people(behind: $0.value) },
      unless: step.state.rawValue, condition: step.when?.value)
  }

  private func time(of step: EscalationStep) -> String {
    if step.start == .acknowledged { return step.whenText }
    return step.after?.value.elapsedSeconds == 0 ? "At once" : "After \(step.whenText)"
  }

  private func people(behind target: StepTarget) -> [Page.Person] {
    let owners = view.project.owners(of: target, in: incident)
    if owners.isEmpty { return [Page.Person(name: "Nobody", role: target.written)] }
    return owners.map { Page.Person(name: view.name(of: $0), role: target.roleLabel) }
  }
}

/// One moment at which people are paged.
private struct Page: Equatable {
  struct Person: Equatable {
    let name: String
    let role: String?

    var text: String { role.map { "\(name) (\($0))" } ?? name }
  }

  let period: String
  let people: [Person]
  var unless: String?
  var condition: String?

  var row: [Phrase] {
    [Phrase(period), Phrase(people.map(\.text).joined(separator: ", ")), Phrase(unless), Phrase(condition)]
  }
}

extension [EscalationStep] {
  /// Steps since detection before those since the acknowledgement, the sooner first where both count elapsed time.
  fileprivate var sortedByTime: [EscalationStep] {
    let groups = [filter { $0.start == .detected }, filter { $0.start == .acknowledged }]
    return groups.flatMap { steps in
      steps.contains { $0.after?.value.elapsedSeconds == nil } ? steps : steps.stablySorted { $0.isSooner(than: $1) }
    }
  }

  private func stablySorted(_ precedes: (EscalationStep, EscalationStep) -> Bool) -> [EscalationStep] {
    enumerated().sorted { left, right in
      precedes(left.element, right.element) || (!precedes(right.element, left.element) && left.offset < right.offset)
    }.map(\.element)
  }
}
