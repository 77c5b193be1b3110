import Escalation

/// One incident: what is promised, who is paged when, how they are reached, and what they do.
///
/// Its anchor is the incident's id. GitHub prefixes ids with `user-content-` and leads `#id` there all the same.
struct IncidentDetails {
  let view: MatrixView
  let incident: Incident
  let number: Int

  var blocks: [Block] {
    opening + targets + paging + people + triggers + checklist + authority + updates + references
  }

  private var opening: [Block] {
    let severity = view.matrix.severity(of: incident)
    var facts: Phrase = .strong(incident.severity?.value.name ?? "")
    if let meaning = severity?.meaning?.value { facts = facts + " - " + Phrase(meaning) }
    return [
      .anchor(incident.id.value.name),
      .heading(3, "\(number). \(view.title(of: incident))"),
      .paragraph(facts),
    ]
  }

  private var targets: [Block] {
    [.table(TargetsTable(view: view, incident: incident).table)]
  }

  private var paging: [Block] {
    PagingPlan(view: view, rehearsal: PagingRehearsal(view: view, incident: incident)).blocks
  }

  private var people: [Block] {
    let owners = view.people(of: incident)
    guard !owners.isEmpty else { return [] }
    return [.label("Contacts"), .table(ContactTable(view: view).table(of: owners, in: incident))]
  }

  var triggers: [Block] {
    let triggers = (incident.triggers?.value ?? []).map { Phrase($0.value) } + view.alerts(raising: incident)
    return section("Triggers", triggers.isEmpty ? nil : .bullets(triggers))
  }

  private var checklist: [Block] {
    let steps = (incident.checklist?.value ?? []).map { Phrase($0.value) }
    return section("Checklist", steps.isEmpty ? nil : .tasks(steps))
  }

  var authority: [Block] {
    let actions = incident.authority?.value ?? []
    let rows = actions.map { [Phrase($0.action.value), Phrase(view.text(of: $0.grant.value))] }
    return section("Authority", rows.isEmpty ? nil : .table(Table(["Action", "Who decides"], rows: rows)))
  }

  var updates: [Block] {
    let windows = incident.updates?.value ?? []
    let rows = windows.map { [Phrase($0.audience.value.sentenceCased), Phrase($0.schedule.value.text)] }
    return section("Updates", rows.isEmpty ? nil : .table(Table(["Audience", "Update window"], rows: rows)))
  }

  var references: [Block] {
    let links = (incident.references?.value ?? []).map(view.link)
    return section("References", links.isEmpty ? nil : .bullets(links))
  }

  private func section(_ title: String, _ block: Block?) -> [Block] {
    block.map { [.label(title), $0] } ?? []
  }
}

extension MatrixView {
  /// Whose word an action needs.
  func text(of grant: Grant) -> String {
    switch grant {
    case .preApproved: "Pre-approved"
    case .approval(let approval): text(of: approval)
    }
  }

  /// The names of the approvers, and whether one of them is enough.
  func text(of approval: Approval) -> String {
    let names = approval.approvers.map { name(of: $0.value) }
    if names.count < 2 { return names.joined() }
    return (approval.quorum == .all ? "All of: " : "Any of: ") + names.joined(separator: ", ")
  }
}
