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
    return event(
      "review", on: cadence.next(after: lastReview), every: cadence, summary: "Review: \(view.title)",
      description: reviewNotes.joined(separator: "\n"))
  }

  /// What a review is told beside its date, and what has no date.
  private var reviewNotes: [String] {
    let review = view.matrix.review?.value
    let owner = (review?.owner ?? view.matrix.owner).map { "Owner: \(view.name(of: $0.value))" }
    var sunset: String?
    if case .criterion(let words) = review?.sunset?.value { sunset = "Sunset: \(words.trimmed)" }
    let labels = (view.matrix.header.labels?.value ?? []).map { "\($0.name.value): \($0.text.value.trimmed)" }
    return [owner, sunset].compactMap(\.self) + (review?.resets?.value ?? []).map { "Early on: \($0.value.trimmed)" }
      + labels
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
    let noted = reviews == nil ? undated : .lowered("it has no date: in the words of the review's event")
    let inWords = reviews == nil ? undated : .lowered("in the words of the review's event")
    let isSunsetInWords = view.matrix.review?.value.sunset != nil && sunset == nil
    let review = view.matrix.review?.value
    let named: [(String, Fidelity?)] = [
      ("title", .exact),
      ("review.last", review?.last.map { _ in .exact }),
      ("review.owner", review?.owner.map { _ in inWords }),
      ("drills.severities", plan?.severities.map { _ in plannedDrills == nil ? undated : .lowered("in words") }),
      ("scope.reviewCadence", lastReview == nil ? undated : .exact),
      ("drills.cadence", plan?.cadence == nil ? nil : lastReview == nil ? undated : .exact),
      ("review.sunset", isSunsetInWords ? noted : sunset.map { _ in .exact }),
      ("review.resets", view.matrix.review?.value.resets == nil ? nil : noted),
    ]
    let own = named.compactMap { field, fidelity in fidelity.map { fact("matrix \(view.name)", field, $0) } }
    let labels = (view.matrix.header.labels?.value ?? []).map {
      fact("matrix \(view.name)", "labels.\($0.name.value)", inWords)
    }
    return own + labels + view.drills.flatMap(facts)
  }

  private func facts(of drill: Drill) -> [ExportFact] {
    let said = [("title", drill.header.title != nil), ("starts", drill.starts != nil)]
    return said.filter(\.1).map { fact("drill \(drill.header.name.value.name)", $0.0, .exact) }
  }

  private func fact(_ subject: String, _ field: String, _ fidelity: Fidelity) -> ExportFact {
    ExportFact(
      target: .calendar, matrix: view.name, subject: subject, field: field, fidelity: fidelity, isUrgent: false)
  }
}
