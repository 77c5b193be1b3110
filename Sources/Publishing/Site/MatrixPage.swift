import Escalation
import HTML

/// The page of one matrix as it is opened at three in the morning: incidents first, the rest below.
struct MatrixPage {
  let view: MatrixView
  let weeks: SampleWeeks

  var page: Page {
    Page(
      title: view.title, stylesheets: Stylesheet.site, scripts: Script.site,
      data: SiteData(owners: view.peopleOnPage, severities: view.severities, in: view.project).json
    ) {
      SiteFrame(title: view.title, searches: "Search incidents", home: false).body {
        opening
        glance
        contents
        incidents
        chapters.map(\.element)
      }
    }
  }

  private var opening: Element {
    Element(.div, .class("opening")) {
      Element(.h1) { view.title }
      if let description = view.matrix.header.description?.value {
        Element(.p, .class("soft")) { Phrase(description).nodes }
      }
    }
  }

  private var contents: Element {
    Element(.nav, .class("chapters screen-only"), .label("Parts of this page")) {
      Element(.ul) {
        ([("_incidents", "Incidents")] + chapters.map { ($0.id, $0.title) }).map { id, title in
          Element(.li) { Element(.a, .href(Address(fragment: id))) { title } }
        }
      }
    }
  }

  private var glance: Element {
    Element(.section, .class("card"), .id("_glance"), .labelledBy("_glance-title")) {
      Element(.h2, .id("_glance-title")) { "At a glance" }
      filters.element
      GlanceTable(view: view).element
      SummarySection(view: view).restricted.compactMap(\.element)
    }
  }

  private var filters: SiteFilters {
    let owners = view.visibleIncidents.flatMap(view.people).withoutRepeats.map { ($0, view.name(of: $0)) }
    return SiteFilters(
      severities: view.severityMix.map { mix in
        let id = mix.severity.id.value.name
        return SiteFilters.Choice(value: id, text: "\(id) (\(mix.count))")
      },
      owners: owners.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { .init(value: $0.0.name, text: $0.1) })
  }

  private var incidents: Element {
    Element(.section, .id("_incidents"), .labelledBy("_incidents-title")) {
      Element(.h2, .id("_incidents-title")) { "Incidents" }
      Element(.p, .id("_none"), .class("card"), .hidden) { "No incident matches." }
      zip(view.visibleIncidents, formerIDs).map { incident, former in
        IncidentCard(view: view, incident: incident, formerIDs: former).element
      }
    }
  }

  /// For each incident the ids that it had, where no other has or had them before it.
  private var formerIDs: [[ID<Incident>]] {
    var taken = Set(view.incidents.map(\.id.value))
    return view.visibleIncidents.map { incident in
      (incident.formerly?.value ?? []).map(\.value).filter { taken.insert($0).inserted }
    }
  }

  /// Everything that the runbook has below its incidents, in the same order.
  private var chapters: [Chapter] {
    let summary = SummarySection(view: view)
    return [
      Chapter("_scope", "Scope", summary.scope),
      Chapter("_rhythm", "Operating Rhythm", summary.rhythm),
      Chapter("_severities", "Severities", SeveritiesSection(view: view).blocks),
      Chapter("_metrics", "Metric Thresholds", MetricsSection(view: view).blocks),
      Chapter("_models", "Performance Threshold Register", ModelsSection(view: view).blocks),
      Chapter("_failures", "Failure Mode Response Matrix", FailureModesSection(view: view).blocks),
      Chapter("_ladder", "Escalation Ladder", LadderSection(view: view).blocks, LadderDrawing(view: view).element),
      Chapter("_review", "Review Cadence Protocol", ReviewSection(view: view).blocks),
      Chapter("_drills", "Drill Record", DrillSection(view: view).blocks),
      Chapter("_history", "Change History", HistorySection(view: view).blocks),
      Chapter("_coverage", "Coverage", CoverageSection(view: view, weeks: weeks).elements),
      Chapter("_contacts", "Owners and Contacts", OwnerList(view: view).elements),
      Chapter("_calendars", "Calendars", ContactsSection(view: view).calendars),
      Chapter("_about", "About This Runbook", AboutSection(view: view).blocks),
    ].compactMap(\.self)
  }
}

/// A part of the page below the incidents.
private struct Chapter {
  let id: String
  let title: String
  let content: [Element]

  /// Of blocks that begin with their heading, a drawing behind it; nil where they say nothing.
  init?(_ id: String, _ title: String, _ blocks: [Block], _ drawing: Element? = nil) {
    let elements = blocks.dropFirst().compactMap(\.element)
    self.init(id, title, (drawing.map { [$0] } ?? []) + elements)
  }

  init?(_ id: String, _ title: String, _ content: [Element]) {
    guard !content.isEmpty else { return nil }
    (self.id, self.title, self.content) = (id, title, content)
  }

  var element: Element {
    Element(.section, .class("card"), .id(id), .labelledBy(id + "-title")) {
      Element(.h2, .id(id + "-title")) { title }
      content
    }
  }
}
