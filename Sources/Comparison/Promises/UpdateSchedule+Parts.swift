import Escalation

/// The parts of a schedule, each where its form has it.
extension UpdateSchedule {
  /// When the audience hears for the first time.
  var firstUpdate: Sourced<Timespan>? {
    switch self {
    case .within(let time, _): time
    case .regular(let first, let every, _): first ?? every
    case .notRequired, .asNeeded: nil
    }
  }

  var every: Sourced<Timespan>? {
    if case .regular(_, let every, _) = self { every } else { nil }
  }

  var end: UpdateEnd? {
    if case .regular(_, _, let end) = self { end?.value } else { nil }
  }

  var condition: String? {
    if case .within(_, let condition) = self { condition?.value.singleSpaced } else { nil }
  }

  /// Which keys it is written with, where they alone tell two schedules of the same moments apart.
  var form: String {
    switch self {
    case .notRequired: "none"
    case .within: "within"
    case .regular(let first, let every, _): "\(first == nil ? "" : "first ")\(every == nil ? "" : "every")"
    case .asNeeded: "asNeeded"
    }
  }

  /// The schedule as an author writes it.
  var text: String {
    switch self {
    case .notRequired: "none"
    case .within(let time, let condition):
      writtenMapping(["within": time.value.written, "when": condition?.value.singleSpaced])
    case .regular(let first, let every, let end):
      writtenMapping(
        ["first": first?.value.written, "every": every?.value.written, "until": end?.value.rawValue])
    case .asNeeded(let need): writtenMapping(["asNeeded": need.value.singleSpaced])
    }
  }
}
