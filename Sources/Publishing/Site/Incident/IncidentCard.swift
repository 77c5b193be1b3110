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
      .data("severity", incident.severity?.value.name ?? "")
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

  /// Who decided most of them is said once, and beside a target who else did.
  private var targets: Element {
    let rows = TargetsTable(view: view, incident: incident).rows
    let usual = rows.map { $0[3] }.filter { !$0.isEmpty }.mostFrequent(by: \.plainText)
    return Element(.dl, .class("targets")) {
      rows.map { row in
        Element(.div) {
          Element(.dt) { row[0].nodes }
          if !row[1].isEmpty { Element(.dd) { row[1].nodes } }
          if !row[2].isEmpty { Element(.dd, .class("closed")) { ("Out of hours: " + row[2]).nodes } }
          if row[3].plainText != usual?.plainText { Element(.dd) { row[3].nodes } }
        }
      }
      usual.map { decider in
        Element(.div) {
          Element(.dt) { "Decided by" }
          Element(.dd, .class("soft")) { decider.nodes }
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
      let elements = blocks.dropFirst().compactMap(Self.note)
      return elements.isEmpty ? [] : [Element(.h4) { title }] + elements
    }
  }

  private static func note(_ block: Block) -> Element? {
    if case .table(let table) = block, table.columns.count == 2 { table.pairs } else { block.element }
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

extension [Phrase] {
  /// The first of those that say what most of them say.
  fileprivate func mostFrequent(by words: (Phrase) -> String) -> Phrase? {
    let counts = Dictionary(map { (words($0), 1) }, uniquingKeysWith: +)
    let most = counts.values.max()
    return first { counts[words($0)] == most }
  }
}
