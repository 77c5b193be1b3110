import Escalation
import Source

extension Rule {
  static let holidaysMissing = Rule(
    "holidays-missing", .coverage, .warning,
    summary: "a calendar that business durations run on lists no holiday within the horizon",
    rationale: """
      A promise of one business day is kept on a working day. A calendar whose last holiday has passed counts New \
      Year's Day as one.
      """,
    wrong: [
      """
      calendars:
        ↓paris: {timezone: Europe/Paris, days: mon-fri, hours: 09:00-17:00, holidays: [2025-12-25]}
      severities:
        - {id: SEV-3, calendar: paris, firstResponse: 4bh}
      """
    ],
    right: [
      """
      calendars:
        paris: {timezone: Europe/Paris, days: mon-fri, hours: 09:00-17:00, holidays: [2026-12-25]}
        nights: {timezone: Europe/Paris, hours: 20:00-06:00}
      severities:
        - {id: SEV-2, calendar: nights, firstResponse: 20m}
        - {id: SEV-3, calendar: paris, firstResponse: 4bh}
      """
    ],
    check: .project { context, findings in
      let lacking = (context.project.organization.calendars?.value ?? []).filter { calendar in
        !calendar.faultyKeys.contains("holidays")
          && !(calendar.holidays?.value ?? []).contains { context.time.horizon.contains($0.value) }
      }
      guard !lacking.isEmpty else { return }
      let used = calendarsOfBusinessTime(in: context.project, among: Set(lacking.map(\.id.value)))
      for calendar in lacking where used.contains(calendar.id.value) {
        findings.append(
          Diagnostic(
            "holidays-missing", .warning, at: calendar.id.range,
            "business time runs on calendar `\(calendar.id.value)`, which lists no holiday in the next 14 months",
            help: "list its `holidays`"))
      }
    })

  private static func calendarsOfBusinessTime(
    in project: Project, among calendars: Set<ID<WorkCalendar>>
  ) -> Set<ID<WorkCalendar>> {
    var used: Set<ID<WorkCalendar>> = []
    func note(_ severities: [Severity]) {
      for severity in severities {
        guard case .calendar(let id) = severity.calendar?.value, !severity.businessSpans.isEmpty else { continue }
        used.insert(id)
      }
    }
    note(project.organization.severities?.value ?? [])
    for matrix in project.matrices {
      if let severities = matrix.severities, severities.level == .own { note(severities.value) }
      for severity in matrix.severities?.value ?? [] {
        guard case .calendar(let id) = severity.calendar?.value, calendars.contains(id), !used.contains(id) else {
          continue
        }
        if matrix.incidents(of: severity).contains(where: \.runsOnBusinessTime) { used.insert(id) }
      }
    }
    return used
  }
}

extension Incident {
  /// Whether anything of it, inherited or not, is business time.
  fileprivate var runsOnBusinessTime: Bool {
    [Level.own, .matrix, .severity].contains { !businessSpans(of: $0).isEmpty }
  }
}
