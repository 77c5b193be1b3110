import Escalation
import Source

extension Rule {
  static let localTimeSkipped = Rule(
    "local-time-skipped", .timing, .warning,
    summary: "a calendar opens or closes at a time that a daylight-saving day within the horizon does not have",
    rationale: """
      On the day on which clocks are put forward, an hour of the night does not exist. A shift that begins in it begins \
      at the end of the gap, which few teams expect.
      """,
    wrong: [
      """
      calendars:
        nights: {timezone: Europe/London, hours: ↓01:30-09:00}
      """
    ],
    right: [
      """
      calendars:
        nights: {timezone: Europe/London, hours: 22:00-06:00}
        singapore: {timezone: Asia/Singapore, hours: 01:30-09:00}
        weekdays: {timezone: Europe/London, days: mon-fri, hours: 01:30-09:00}
      """
    ],
    check: .project { context, findings in
      for calendar in context.project.organization.calendars?.value ?? [] {
        guard let hours = calendar.hours, let key = context.key(of: calendar.id.value),
          let skipped = context.time.skippedTimes(of: key).first
        else { continue }
        findings.append(finding(for: skipped, at: hours.range))
      }
    })

  private static func finding(for skipped: SkippedTime, at range: SourceRange) -> Diagnostic {
    let end = Moment(skipped.moment, in: skipped.zone)
    let edge = skipped.edge == .opening ? "opening" : "closing"
    return Diagnostic(
      "local-time-skipped", .warning, at: range,
      "the \(edge) at \(skipped.local.timeText) does not exist on \(skipped.local.dayText): clocks in "
        + "\(skipped.zone.name) go forward over it, and \(end) counts",
      help: "choose a time that every day has")
  }
}
