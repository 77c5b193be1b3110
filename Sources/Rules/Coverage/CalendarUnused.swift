import Escalation
import Source

extension Rule {
  static let calendarUnused = Rule(
    "calendar-unused", .coverage, .warning,
    summary: "a calendar is never referred to",
    rationale: """
      A calendar that nothing names covers nobody. More often than not, somebody meant to add it to an owner's coverage.
      """,
    wrong: [
      """
      calendars:
        ↓paris: {timezone: Europe/Paris, days: mon-fri, hours: 09:00-17:00}
      """
    ],
    right: [
      """
      calendars:
        paris: {timezone: Europe/Paris, days: mon-fri, hours: 09:00-17:00}
        nights: {timezone: Europe/Paris, hours: 20:00-06:00, holidays: [2026-12-25]}
      owners:
        paris-team: {name: Paris team, coverage: [paris]}
      severities:
        - {id: SEV-3, calendar: nights, firstResponse: 4bh}
      """
    ],
    check: .project { context, findings in
      let project = context.project
      guard !project.doubts.contains(.calendars), let calendars = project.organization.calendars?.value,
        let used = calendarsReferredTo(in: project)
      else { return }
      for calendar in calendars where !calendar.id.value.isMissing && !used.contains(calendar.id.value) {
        findings.append(
          Diagnostic(
            "calendar-unused", .warning, at: calendar.id.range,
            "no owner and no severity refers to calendar `\(calendar.id.value)`",
            help: "name it in an owner's `coverage` or a severity's `calendar`, or remove it"))
      }
    })

  /// The calendars that something refers to; nil where a finding has called wrong what may refer to one.
  private static func calendarsReferredTo(in project: Project) -> Set<ID<WorkCalendar>>? {
    let matrices = project.matrices
    let own = matrices.indices.compactMap { matrices[$0].severities }.filter { $0.level == .own }
    let severities = (project.organization.severities?.value ?? []) + own.flatMap(\.value)
    let owners = project.owners
    guard !project.organization.faultyKeys.contains(where: ["owners", "severities"].contains),
      !matrices.indices.contains(where: { matrices[$0].faultyKeys.contains(where: ["owners", "severities"].contains) }),
      !owners.contains(where: { $0.faultyKeys.contains("coverage") }),
      !severities.contains(where: { $0.faultyKeys.contains("calendar") })
    else { return nil }
    let ofOwners = owners.flatMap { owner -> [ID<WorkCalendar>] in
      guard case .calendars(let calendars) = owner.coverage?.value else { return [] }
      return calendars.map(\.value)
    }
    let ofSeverities = severities.compactMap { severity -> ID<WorkCalendar>? in
      guard case .calendar(let id) = severity.calendar?.value else { return nil }
      return id
    }
    return Set(ofOwners + ofSeverities)
  }
}
