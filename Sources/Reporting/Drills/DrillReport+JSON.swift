import Drills
import Escalation
import JSON
import Source

extension DrillReport {
  /// The object that programs are promised, version 1.
  func json() -> JSONValue {
    var locator = Locator(sources)
    return .object([
      "version": 1,
      "drills": .array(outcomes.map { $0.json(&locator) }),
      "coverage": coverage?.json,
      "summary": [
        "drills": .integer(outcomes.count),
        "failed": .integer(failedCount),
      ],
    ])
  }
}

extension DrillOutcome {
  fileprivate func json(_ locator: inout Locator) -> JSONValue {
    .object([
      "name": .string(name),
      "matrix": (drill.matrix?.value.name).map(JSONValue.string),
      "incident": (timeline?.scenario.incident.id.value.name).map(JSONValue.string),
      "detected": (timeline?.scenario.clock.detection).map { .string(timestamp($0)) },
      "timeZero": (timeline?.scenario.clock.zero).map { .string(timestamp($0)) },
      "passed": .bool(passed),
      "expectations": .array(expectations.map { $0.json(&locator) }),
      "obstacle": obstacle.map { .object([("message", .string($0.message))] + locator.members(of: $0.range)) },
      "timeline": timeline?.json,
    ])
  }
}

extension ExpectationOutcome {
  fileprivate func json(_ locator: inout Locator) -> JSONValue {
    .object(
      [
        ("expect", .string(text)), ("passed", .bool(failure == nil)), ("message", failure.map(JSONValue.string)),
      ] + locator.members(of: range))
  }
}

extension Locator {
  fileprivate mutating func members(of range: SourceRange) -> [(key: String, value: JSONValue?)] {
    let place = place(of: range)
    return [
      ("path", .string(place.path)), ("line", .integer(place.start.line)), ("column", .integer(place.start.column)),
    ]
  }
}

extension JSONValue {
  fileprivate static func object(_ members: [(key: String, value: JSONValue?)]) -> JSONValue {
    .object(JSONObject(members))
  }
}

extension Timeline {
  var json: JSONValue {
    .array(
      entries.map { entry in
        .object(
          [
            ("at", .string(scenario.offset(of: entry.moment).description)),
            ("seconds", .integer(scenario.offset(of: entry.moment).seconds)),
            ("instant", .string(timestamp(entry.moment))),
          ] + entry.members)
      })
  }
}

extension TimelineEntry {
  fileprivate var members: [(key: String, value: JSONValue?)] {
    switch event {
    case .detected: [("event", "detected")]
    case .clockStarts: [("event", "clockStarts")]
    case .page(let page): [("event", "paged")] + page.members
    case .nobody(let vacancy):
      [("event", "nobodyPaged"), ("as", .string(vacancy.target.written))] + vacancy.cause.members
    case .response(let state, let owner):
      [("event", .string(state.rawValue)), ("by", owner.map { .string($0.name) })]
    case .acknowledgementExpires: [("event", "acknowledgementExpires")]
    case .updateDue(let update):
      [
        ("event", "updateDue"), ("audience", .string(update.audience)),
        ("when", update.condition.map(JSONValue.string)),
      ]
    case .targetDue(let target, let isMet):
      [("event", isMet ? "met" : "breached"), ("target", .string(target.rawValue))]
    }
  }
}

extension Page {
  /// `step` counts from 0 and is not there for the page at time zero; `reachable` is null where nobody said.
  fileprivate var members: [(key: String, value: JSONValue?)] {
    [("owner", .string(owner.name)), ("as", .string(target.written))] + cause.members + [
      ("when", condition.map(JSONValue.string)), ("reachable", isReachable.map(JSONValue.bool) ?? .null),
    ]
  }
}

extension Page.Cause {
  fileprivate var members: [(key: String, value: JSONValue?)] {
    guard case .step(let place, _, let repetition) = self else { return [] }
    return [("step", .integer(place)), ("repetition", repetition > 0 ? .integer(repetition) : nil)]
  }
}

extension DrillCoverage {
  fileprivate var json: JSONValue {
    [
      "reached": .integer(reached), "total": .integer(total), "percent": .integer(percent),
      "incidents": .array(incidents.map(\.json)),
    ]
  }
}

extension CoveredIncident {
  fileprivate var json: JSONValue {
    [
      "matrix": .string(matrix.name), "incident": .string(incident.name), "reached": .bool(isReached),
      "steps": .array(steps.map { ["step": .string($0.name), "reached": .bool($0.isReached)] }),
    ]
  }
}

/// A moment in RFC 3339, in UTC.
func timestamp(_ moment: Int) -> String {
  let time = LocalTime(seconds: moment)
  let clock = time.timeText
  return "\(time.dayText)T\(clock)\(clock.utf8.count == 5 ? ":00" : "")Z"
}
