import Escalation
import JSON

/// Durations, which have one shape wherever they stand.
enum PolicyDuration {
  static func json(_ span: Timespan, _ context: PolicyContext) -> JSONValue {
    let written = JSONValue.string(span.written)
    switch span.amount {
    case .elapsed(let seconds): return ["clock": "elapsed", "seconds": .integer(seconds), "written": written]
    case .scheduled: return ["clock": "none", "written": written]
    case .business(let count, let unit):
      let (calendar, day) = context.businessDay
      let (seconds, isTooLarge) = count.multipliedReportingOverflow(by: unit.seconds(day: day))
      return [
        "clock": "business", "calendar": .string(calendar), "seconds": .integer(isTooLarge ? .max : seconds),
        "written": written,
      ]
    }
  }

  /// What a duration is that nobody wrote because it is nothing.
  static let zero: JSONValue = ["clock": "elapsed", "seconds": 0, "written": "immediate"]

  static let definition: JSONValue = [
    "description": "A duration: elapsed seconds, open seconds of a calendar, or no deadline at all.",
    "oneOf": [
      shape("elapsed", ["seconds": seconds]),
      shape("business", ["seconds": seconds, "calendar": ["type": "string"]]),
      shape("none", [:]),
    ],
  ]

  private static let seconds: JSONValue = ["type": "integer", "minimum": 0]

  private static func shape(_ clock: String, _ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    let properties =
      members.map { ($0.key, $0.value) } + [("clock", ["const": .string(clock)]), ("written", ["type": "string"])]
    return [
      "type": "object", "additionalProperties": false, "properties": .object(.sorted(properties)),
      "required": .strings(properties.map(\.0).sorted()),
    ]
  }
}

extension PolicyContext {
  /// The calendar that business durations run on, and the open seconds of its day. Where no severity gives one, every
  /// hour counts.
  fileprivate var businessDay: (calendar: String, seconds: Int) {
    guard case .calendar(let id) = incident.map(view.calendar) else { return ("always", 86_400) }
    return (id.name, (view.project.calendar(id)?.hours?.value.minutesPerDay ?? 1440) * 60)
  }
}

extension BusinessUnit {
  fileprivate func seconds(day: Int) -> Int {
    switch self {
    case .minute: 60
    case .hour: 3600
    case .day: day
    }
  }
}
