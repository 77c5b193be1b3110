import Escalation
import JSON

extension PolicyRecord<Owner> {
  static let owner = PolicyRecord(
    "owner", "Somebody whom the matrix refers to.", hasSources: true,
    [
      .text("name", isRequired: true, "What people call it.") { $0.name },
      PolicyField("contact", .list(.record("contact")), isRequired: true, "How it is reached, sorted by channel.") {
        subject in
        subject.contact.map { [Origin("contact", $0)] } ?? []
      } value: { subject in
        .array(
          (subject.contact?.value ?? []).map {
            PolicyRecord<ContactAddress>.contact.json(InMatrix($0, subject.context))
          })
      },
      PolicyField(
        "coverage", .either(.record("coverageAlways"), .record("coverageCalendars")),
        "When it can be reached; left out where nobody says."
      ) { subject in
        subject.coverage.map { [Origin("coverage", $0)] } ?? []
      } value: { subject in
        switch subject.coverage?.value {
        case .always: ["always": true]
        case .calendars(let calendars): ["calendars": .strings(calendars.map(\.value.name).withoutRepeats.sorted())]
        case nil: nil
        }
      },
      .said("retires", .date, "The day from which it is no more.") {
        $0.retires
      } as: { date, _ in
        .string(date.description)
      },
      .formerly { $0.formerly },
    ])

  static let coverageDefinitions: [(String, JSONValue)] = [
    ("coverageAlways", shape("At every hour.", "always", ["const": true])),
    ("coverageCalendars", shape("While one of these is open.", "calendars", PolicyType.list(.id).schema)),
  ]

  private static func shape(_ meaning: String, _ key: String, _ schema: JSONValue) -> JSONValue {
    [
      "type": "object", "description": .string(meaning), "additionalProperties": false,
      "properties": .object(.sorted([(key, schema)])), "required": [.string(key)],
    ]
  }
}

extension PolicyRecord<ContactAddress> {
  static let contact = PolicyRecord(
    "contact", "One way to reach an owner.",
    [
      .text("channel", isRequired: true, "The channel's name.") { $0.channel },
      .text("address", isRequired: true, "The address on the channel.") { $0.address },
      PolicyField("pages", .flag, isRequired: true, "Whether it can wake somebody.") { .bool($0.pages) },
    ])
}

extension PolicyRecord<WorkCalendar> {
  /// A calendar with one window a day is itself that window, with `open` and `close`; one with several has them in
  /// `hours`, each of the same shape. A `close` that is not after its `open` lies on the next day.
  static let calendar = PolicyRecord(
    "calendar", "When a team is at work: one window with `open` and `close`, or several in `hours`.", hasSources: true,
    [
      .text("timezone", isRequired: true, "The IANA name of its time zone.") { $0.timezone },
      PolicyField("days", .list(.words(Weekday.allCases.map(\.name))), isRequired: true, "On which windows open.") {
        subject in
        subject.days.map { [Origin("days", $0)] } ?? []
      } value: { subject in
        .strings(subject.thing.openDays.sorted().map(\.name))
      },
      PolicyField("open", .time, "When its one window opens.") { $0.thing.onlyWindow.map { .string($0.openText) } },
      PolicyField(
        "close", .time, "When its one window closes; where not after `open`, on the next day."
      ) { $0.thing.onlyWindow.map { .string($0.closeText) } },
      PolicyField("hours", .list(.record("window")), "Its windows, where there are several.") { subject in
        subject.hours.map { [Origin("hours", $0)] } ?? []
      } value: { subject in
        guard subject.thing.onlyWindow == nil, let windows = subject.hours?.value.windows else { return nil }
        return .array(windows.map { PolicyRecord<OpeningWindow>.window.json(InMatrix($0, subject.context)) })
      },
      PolicyField("daySeconds", .count(from: 0), isRequired: true, "The open seconds of a day, as written.") {
        subject in
        .integer((subject.hours?.value.minutesPerDay ?? 0) * 60)
      },
      PolicyField("holidays", .list(.date), isRequired: true, "On which no window opens.") { subject in
        subject.holidays.map { [Origin("holidays", $0)] } ?? []
      } value: { subject in
        .strings((subject.holidays?.value ?? []).map(\.value).withoutRepeats.sorted().map(\.description))
      },
    ])
}

extension PolicyRecord<OpeningWindow> {
  static let window = PolicyRecord(
    "window", "A window of a day; where `close` is not after `open`, it ends on the next day.",
    [
      PolicyField("open", .time, isRequired: true, "When it opens.") { .string($0.openText) },
      PolicyField("close", .time, isRequired: true, "When it closes.") { .string($0.closeText) },
    ])
}

extension WorkCalendar {
  fileprivate var onlyWindow: OpeningWindow? {
    guard let windows = hours?.value.windows, windows.count == 1 else { return nil }
    return windows.first
  }
}

extension OpeningWindow {
  fileprivate var openText: String { String(description.prefix(5)) }
  fileprivate var closeText: String { String(description.suffix(5)) }
}
