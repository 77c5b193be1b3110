import Escalation
import MatrixLanguage

/// A matrix's calendar: its reviews, its drills, and the day on which it is to end.
struct MatrixCalendar {
  let view: MatrixView

  static func export(of views: [MatrixView]) -> Export {
    views.reduce(Export()) { export, view in
      let calendar = MatrixCalendar(view: view)
      let file = OutputFile(path: "calendar/\(view.name).ics", bytes: Array(calendar.text.utf8))
      return export + Export(files: [file], facts: calendar.facts)
    }
  }

  private var text: String {
    var text = ICalendarText()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//sevc//sevc//EN")
    text.add("NAME", text: view.title.withSingleBlanks)
    for zone in zones { zone.write(to: &text) }
    for event in events { event.write(to: &text, stamp: stamp) }
    text.add("END", "VCALENDAR")
    return text.text
  }

  /// When the events were last looked at: the last review, and no clock, so that a build gives the same bytes.
  private var stamp: String { (lastReview?.basic ?? "19700101") + "T000000Z" }

  private var lastReview: CalendarDate? { view.matrix.review?.value.last?.value }
  private var plan: DrillPlan? { view.matrix.drills?.value }

  private var sunset: CalendarDate? {
    if case .date(let date) = view.matrix.review?.value.sunset?.value { date } else { nil }
  }

  private var events: [CalendarEvent] {
    [reviews, plannedDrills, sunsetEvent].compactMap(\.self) + view.drills.compactMap(event)
  }

  private func event(
    _ name: String, on day: CalendarDate, every cadence: Cadence? = nil, summary: String, description: String = ""
  ) -> CalendarEvent {
    CalendarEvent(
      uid: "\(view.name)/\(name)@sevc", start: .day(day), cadence: cadence, until: cadence == nil ? nil : sunset,
      summary: summary, description: description, address: view.runbookAddress)
  }

  private var reviews: CalendarEvent? {
    guard let lastReview, let cadence = view.matrix.scope?.value.reviewCadence?.value else { return nil }
    let owner = (view.matrix.review?.value.owner ?? view.matrix.owner).map { view.name(of: $0.value) }
    return event(
      "review", on: cadence.next(after: lastReview), every: cadence, summary: "Review: \(view.title)",
      description: owner.map { "Owner: \($0)" } ?? "")
  }

  private var plannedDrills: CalendarEvent? {
    guard let lastReview, let cadence = plan?.cadence?.value else { return nil }
    let severities = (plan?.severities?.value ?? []).map(\.value.name).joined(separator: ", ")
    return event(
      "drills", on: cadence.next(after: lastReview), every: cadence, summary: "Drill: \(view.title)",
      description: severities.isEmpty ? "" : "Severities: \(severities)")
  }

  private var sunsetEvent: CalendarEvent? {
    sunset.map { event("sunset", on: $0, summary: "Sunset: \(view.title)") }
  }

  private func event(of drill: Drill) -> CalendarEvent? {
    drill.starts.map { starts in
      let name = drill.header.name.value.name
      return CalendarEvent(
        uid: "\(view.name)/drill/\(name)@sevc", start: .moment(starts.value),
        summary: "Drill: \(drill.header.title?.value.trimmed ?? name)", description: "Matrix: \(view.title)",
        address: view.runbookAddress)
    }
  }

  private var zones: [ZoneComponent] {
    let moments = view.drills.compactMap { $0.starts?.value }.filter { $0.zone != nil }
    return Dictionary(grouping: moments) { $0.zone ?? "" }.sorted { $0.key < $1.key }.compactMap { name, instants in
      guard let zone = Zone(named: name), zone != .utc else { return nil }
      return ZoneComponent(zone: zone, moments: instants.map(\.secondsSinceEpoch))
    }
  }
}

/// What the calendar holds.
extension MatrixCalendar {
  var facts: [ExportFact] {
    let undated = Fidelity.lost("`review.last` is not set: nobody knows from when to count")
    let isSunsetInWords = view.matrix.review?.value.sunset != nil && sunset == nil
    let named: [(String, Fidelity?)] = [
      ("scope.reviewCadence", lastReview == nil ? undated : .exact),
      ("drills.cadence", plan?.cadence == nil ? nil : lastReview == nil ? undated : .exact),
      ("review.sunset", isSunsetInWords ? .lost("a criterion in words has no date") : sunset.map { _ in .exact }),
      (
        "review.resets",
        view.matrix.review?.value.resets == nil ? nil : .lost("events that call a review early have no date")
      ),
    ]
    let own = named.compactMap { field, fidelity in fidelity.map { fact("matrix \(view.name)", field, $0) } }
    return own + view.drills.map { fact("drill \($0.header.name.value.name)", "starts", .exact) }
  }

  private func fact(_ subject: String, _ field: String, _ fidelity: Fidelity) -> ExportFact {
    ExportFact(
      target: .calendar, matrix: view.name, subject: subject, field: field, fidelity: fidelity, isUrgent: false)
  }
}
