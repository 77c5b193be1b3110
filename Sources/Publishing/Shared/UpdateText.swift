import Escalation

extension UpdateSchedule {
  /// The schedule as people read it: `Every 30 min until mitigation`.
  var text: String {
    switch self {
    case .notRequired: "Not required"
    case .within(let time, let condition):
      UpdateText.by(time.value) + (condition.map { " if \($0.value.trimmed)" } ?? "")
    case .asNeeded(let trigger): "As needed by \(trigger.value.trimmed)"
    case .regular(let first, let every, let end): UpdateText.regular(first?.value, every?.value, end?.value)
    }
  }
}

private enum UpdateText {
  static func by(_ time: Timespan) -> String {
    switch time.amount {
    case .elapsed(seconds: 0): "Immediately"
    case .scheduled: "As scheduled"
    case .elapsed, .business: "Within \(time.label)"
    }
  }

  static func regular(_ first: Timespan?, _ every: Timespan?, _ end: UpdateEnd?) -> String {
    let opening = first.map { "Initial update " + by($0).inSentence }
    let rest = every.map { "Every \($0.label.inSentence)" + (end.map { " until \($0.rawValue)" } ?? "") }
    return switch (opening, rest) {
    case (let opening?, let rest?): "\(opening), then \(rest.inSentence)"
    case (let text?, nil), (nil, let text?): text
    case (nil, nil): "Not required"
    }
  }
}

extension [UpdateWindow] {
  /// When an audience hears; an audience that nothing names hears nothing.
  subscript(audience name: String) -> UpdateSchedule {
    first { $0.audience.value == name }?.schedule.value ?? .notRequired
  }
}
