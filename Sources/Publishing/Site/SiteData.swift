import Escalation
import JSON

/// What a page's scripts compute with: who is reachable when. The words stand in the page itself.
struct SiteData {
  let json: JSONValue

  /// Of the owners whom a page names and the clocks that its severities count on; nothing of anybody else.
  init(owners: [ID<Owner>], severities: [Severity], in project: Project) {
    let declared = owners.compactMap(project.owner)
    let used = declared.flatMap(\.calendars) + severities.compactMap(\.calendarID)
    let calendars = Set(used).sorted().compactMap(project.calendar)
    json = [
      "calendars": .object(.sorted(calendars.map { ($0.id.value.name, Self.json($0)) })),
      "owners": .object(.sorted(declared.map { ($0.id.value.name, Self.json($0)) })),
    ]
  }

  private static func json(_ owner: Owner) -> JSONValue {
    let coverage: JSONValue? =
      switch owner.coverage?.value {
      case .always: true
      case .calendars(let calendars): .strings(calendars.map(\.value.name))
      case nil: nil
      }
    return .object(["coverage": coverage, "retires": (owner.retires?.value.description).map(JSONValue.string)])
  }

  /// Days from 0, Monday; windows in minutes after midnight; none where the calendar says no hours.
  private static func json(_ calendar: WorkCalendar) -> JSONValue {
    let windows = (calendar.hours?.value.windows ?? []).map { window -> JSONValue in
      [.integer(window.open), .integer(window.open + window.minutes)]
    }
    return [
      "days": .array(calendar.openDays.sorted().map { .integer($0.rawValue - 1) }),
      "holidays": .strings((calendar.holidays?.value ?? []).map(\.value).sorted().map(\.description)),
      "windows": .array(windows),
      "zone": .string(calendar.timezone?.value ?? ""),
    ]
  }
}

extension Owner {
  /// The calendars that the owner is covered by.
  var calendars: [ID<WorkCalendar>] {
    if case .calendars(let calendars) = coverage?.value { calendars.map(\.value) } else { [] }
  }
}

extension Severity {
  /// The calendar that the severity counts on; nil where its clock always runs.
  var calendarID: ID<WorkCalendar>? {
    if case .calendar(let id) = calendar?.value { id } else { nil }
  }
}
