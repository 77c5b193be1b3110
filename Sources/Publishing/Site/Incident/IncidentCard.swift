import Escalation
import HTML

/// One incident on the page: what is promised, who is paged when, how they are reached, and what they do.
struct IncidentCard {
  let view: MatrixView
  let incident: Incident
  /// Ids that it had, and that nothing else on the page has now: old links still find it.
  let formerIDs: [ID<Incident>]

  private var people: [ID<Owner>] { view.people(of: incident) }

  var element: Element {
    Element(
      .article, .class("card incident"), .id(incident.id.value.name), .focusable,
      .data("severity", incident.severity?.value.name ?? ""), .data("owners", people.map(\.name).joined(separator: " "))
    ) {
      formerIDs.map { Element(.span, .id($0.name)) }
      heading
      if let meaning = view.matrix.severity(of: incident)?.meaning?.value {
        Element(.p, .class("soft")) { Phrase(meaning).nodes }
      }
      targets
      Element(.div, .class("columns")) {
        if !checklist.isEmpty { Element(.div) { checklist } }
        Element(.div, .class("who")) {
          PagingPart(view: view, incident: incident).elements
          contacts
        }
        Element(.div) { notes }
      }
    }
  }

  private var heading: Element {
    Element(.h3) {
      SeverityChip(view: view, severity: incident.severity?.value).element
      " "
      view.title(of: incident) + "\u{A0}"
      Element(.a, .class("self"), .href(Address(fragment: incident.id.value.name)), .label("Link to this incident")) {
        "#"
      }
    }
  }

  private var targets: Element {
    Element(.dl, .class("targets")) {
      TargetsTable(view: view, incident: incident).rows.map { row in
        Element(.div) {
          Element(.dt) { row[0].nodes }
          if !row[1].isEmpty { Element(.dd) { row[1].nodes } }
          if !row[2].isEmpty { Element(.dd, .class("closed")) { ("Out of hours: " + row[2]).nodes } }
          if !row[3].isEmpty { Element(.dd, .class("soft")) { ("from " + row[3]).nodes } }
        }
      }
    }
  }

  private var contacts: [Element] {
    people.isEmpty
      ? [] : [Element(.h4) { "Contacts" }, PeopleList(view: view).element(of: people, in: incident)]
  }

  private var checklist: [Element] {
    let steps = (incident.checklist?.value ?? []).map { Phrase($0.value) }.filter { !$0.isEmpty }
    guard !steps.isEmpty else { return [] }
    return [
      Element(.h4) { "Checklist" },
      Element(.ol, .class("checklist")) {
        steps.map { step in
          Element(.li) {
            Element(.label) {
              Element(.input, .type(.checkbox))
              " "
              Element(.span) { step.nodes }
            }
          }
        }
      },
    ]
  }

  /// What the runbook says beside: triggers, authority, updates, references.
  private var notes: [Element] {
    let details = IncidentDetails(view: view, incident: incident, number: 0)
    return [
      ("Triggers", details.triggers), ("Authority", details.authority), ("Updates", details.updates),
      ("References", details.references),
    ].flatMap { title, blocks in
      let elements = blocks.dropFirst().compactMap(\.element)
      return elements.isEmpty ? [] : [Element(.h4) { title }] + elements
    }
  }
}

/// A severity's name on its colour; the name says what the colour says.
struct SeverityChip {
  let view: MatrixView
  let severity: ID<Severity>?

  var element: Element? {
    severity.map { id in
      Element(.span, .class("chip rank\(min(4, (view.matrix.rank(of: id) ?? 3) + 1))")) { id.name }
    }
  }
}
