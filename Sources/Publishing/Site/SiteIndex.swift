import Escalation
import HTML

/// The page that finds everything: incidents of all matrices, their owners and their severities.
struct SiteIndex {
  /// Sorted by name.
  let views: [MatrixView]

  var page: Page {
    Page(title: "Escalation", stylesheets: Stylesheet.site, scripts: Script.site, data: data?.json) {
      SiteFrame(title: "Escalation", searches: "Search all incidents", home: true).body {
        Element(.h1) { "Who to call, and when" }
        Element(.section, .class("card"), .labelledBy("_incidents-title")) {
          Element(.h2, .id("_incidents-title")) { "Incidents" }
          filters.element
          Element(.p, .id("_none"), .hidden) { "No incident matches." }
          Element(.ul, .class("found")) { views.flatMap(incidents) }
        }
        section("_matrices", "Matrices", [matrices])
        section("_owners", "Owners", owners.isEmpty ? [] : [ownerList])
      }
    }
  }

  private func section(_ id: String, _ title: String, _ content: [Element]) -> Element? {
    content.isEmpty
      ? nil
      : Element(.section, .class("card"), .labelledBy(id + "-title")) {
        Element(.h2, .id(id + "-title")) { title }
        content
      }
  }

  private var data: SiteData? {
    views.first.map { SiteData(owners: owners, severities: [], in: $0.project) }
  }

  /// Everybody whom a visible incident names, by what people call them.
  private var owners: [ID<Owner>] {
    guard let view = views.first else { return [] }
    let all = views.flatMap { view in view.visibleIncidents.flatMap(view.people) }.withoutRepeats
    return all.map { ($0, view.name(of: $0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }
}

/// What can be found.
extension SiteIndex {
  private func incidents(of view: MatrixView) -> [Element] {
    view.visibleIncidents.map { incident in
      let people = view.people(of: incident)
      return Element(
        .li, .data("severity", incident.severity?.value.name ?? ""),
        .data("owners", people.map(\.name).joined(separator: " ")), .data("matrix", view.name),
        .data("words", people.map(view.name).joined(separator: " ") + " " + incident.id.value.name)
      ) {
        SeverityChip(view: view, severity: incident.severity?.value).element
        Element(.a, address(of: incident, in: view).map(Attribute.href)) { view.title(of: incident) }
        Element(.span, .class("soft")) { view.title }
        Element(.span, .class("who")) {
          incident.responsePrimary.map(view.name)
          if let owner = incident.responsePrimary { Element(.span, .data("now", owner.name)) {} }
        }
      }
    }
  }

  private func address(of incident: Incident, in view: MatrixView) -> Address? {
    Address("\(view.name).html#\(incident.id.value.name)")
  }

  private var matrices: Element {
    let table = Table(
      ["Matrix", "Owner", "Readiness tier", "Incidents", "Severity mix"],
      rows: views.map { view in
        [
          .link(view.title, to: LinkTarget(path: "\(view.name).html")),
          Phrase((view.matrix.owner?.value).map(view.name)),
          Phrase(view.tier?.rawValue),
          "\(view.incidents.count)",
          Phrase(view.severityMix.map { "\($0.severity.id.value.name): \($0.count)" }.joined(separator: ", ")),
        ]
      })
    return table.withoutEmptyColumns.element()
  }

  private var ownerList: Element {
    Element(.ul, .class("people owners")) {
      owners.map { id in
        let owner = views.first?.project.owner(id)
        return Element(.li, .data("owner", id.name)) {
          Element(.strong) { owner?.name?.value ?? id.name }
          Element(.span, .class("soft")) { " " + OwnerList.facts(of: owner) }
          Element(.span, .data("now", id.name)) {}
          PeopleList.ways(to: owner)
        }
      }
    }
  }

  private var filters: SiteFilters {
    let severities = views.flatMap { view in
      view.severityMix.map { (view.matrix.rank(of: $0.severity.id.value) ?? 0, $0.severity.id.value.name) }
    }
    let names = severities.sorted { $0 < $1 }.map(\.1).withoutRepeats
    return SiteFilters(
      severities: names.map { .init(value: $0, text: $0) },
      owners: owners.map { id in .init(value: id.name, text: views.first?.name(of: id) ?? id.name) },
      matrices: views.map { .init(value: $0.name, text: $0.title) })
  }
}
