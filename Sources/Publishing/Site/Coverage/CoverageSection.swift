import Escalation
import HTML

/// Who is there when, week by week: the responders together first, where a gap is somebody's bad night.
struct CoverageSection {
  let view: MatrixView
  let weeks: SampleWeeks

  var elements: [Element] {
    let rows = responses.map(row) + view.peopleOnPage.compactMap(row)
    guard !rows.isEmpty else { return [] }
    return [legend, Element(.ul, .class("strips")) { rows }] + (always.map { [$0] } ?? [])
  }

  private var always: Element? {
    let names = view.peopleOnPage.filter { isAlwaysThere([$0]) }.map(view.name)
    return names.isEmpty
      ? nil
      : Element(.p) {
        Element(.strong) { "Always there: " }
        names.joined(separator: ", ")
      }
  }

  private func isAlwaysThere(_ owners: [ID<Owner>]) -> Bool {
    owners.contains { if case .always = view.project.owner($0)?.coverage?.value { true } else { false } }
  }

  private var legend: Element {
    Element(.p, .class("soft")) {
      Element(.span, .id("_week")) { "A usual week, holidays apart." }
      " "
      Element(.span, .class("key good")) { "covered" }
      " "
      Element(.span, .class("key bad")) { "a gap" }
    }
  }

  /// Responders whose coverage is known, with the incidents that count on them by the same clock.
  private struct Response: Hashable {
    let owners: [ID<Owner>]
    let clock: ID<WorkCalendar>?
  }

  private var responses: [(Response, [Incident])] {
    let all = view.visibleIncidents.compactMap { incident in response(to: incident).map { ($0, incident) } }
    let byResponse = Dictionary(grouping: all, by: \.0)
    return all.map(\.0).withoutRepeats.map { ($0, (byResponse[$0] ?? []).map(\.1)) }
  }

  private func response(to incident: Incident) -> Response? {
    let owners = [incident.responsePrimary, incident.responseBackup].compactMap { $0 }.withoutRepeats
    let isKnown = owners.allSatisfy { view.project.owner($0)?.coverage != nil }
    guard isKnown, !owners.isEmpty else { return nil }
    return Response(owners: owners, clock: view.matrix.severity(of: incident)?.calendarID)
  }

  private func row(of response: Response, for incidents: [Incident]) -> Element {
    let names = response.owners.map(view.name).joined(separator: " and ")
    let strip = WeekStrip(
      label: "Response by \(names)", owners: response.owners,
      duty: response.clock.map(WeekStrip.Duty.calendar) ?? .always,
      weeks: covered(by: response.owners, clock: response.clock))
    return Element(.li) {
      Element(.strong) { names }
      Element(.span, .class("soft")) {
        (response.owners.count > 1 ? " together respond to " : " responds to ") + text(of: incidents)
      }
      strip.elements
    }
  }

  private func text(of incidents: [Incident]) -> String {
    let titles = incidents.prefix(3).map(view.title)
    let rest = incidents.count - titles.count
    return titles.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }

  private func row(of owner: ID<Owner>) -> Element? {
    guard view.project.owner(owner)?.coverage != nil, !isAlwaysThere([owner]) else { return nil }
    let strip = WeekStrip(
      label: "Coverage of \(view.name(of: owner))", owners: [owner], duty: nil, weeks: covered(by: [owner], clock: nil))
    return Element(.li) {
      Element(.strong) { view.name(of: owner) }
      Element(.span, .data("now", owner.name)) {}
      strip.elements
    }
  }

  private func covered(by owners: [ID<Owner>], clock: ID<WorkCalendar>?) -> [(name: String?, week: CoveredWeek)] {
    if isAlwaysThere(owners) { return [(nil, .whole)] }
    let calendars = owners.compactMap(view.project.owner).flatMap(\.calendars).withoutRepeats.compactMap(
      view.project.calendar)
    return weeks.weeks(of: calendars, clock: clock.flatMap(view.project.calendar))
  }
}

extension CoveredWeek {
  /// A week of which no minute is left out, in any zone.
  fileprivate static let whole = CoveredWeek(zone: "Always", covered: [0..<minutes], gaps: [])
}
