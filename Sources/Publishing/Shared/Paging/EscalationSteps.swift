import Escalation

/// The timing that holds for incidents detected while the severity's calendar is closed.
enum ClosedHours {
  /// Time zero is the next opening; the values are the usual ones.
  case fromNextOpening
  /// Another complete set of values.
  case timing(Timing)
}

extension Incident {
  /// What holds out of hours, complete; nil where nothing differs.
  var closedHours: ClosedHours? {
    switch outOfHours?.value {
    case .closed: .fromNextOpening
    case .timing(let whole): .timing(whole)
    case nil: nil
    }
  }

  /// Yes when any step of the escalation reaches `executives`.
  var notifiesExecutives: Bool {
    steps.contains { step in
      (step.targets?.value ?? []).contains { $0.value == .executives }
    }
  }
}

extension Timing {
  var steps: [EscalationStep] { escalation?.value ?? [] }

  /// How soon alerts reach people, in print.
  var deliveryText: String { delivery?.value.deliveryText ?? "At once" }

  /// The first step that escalates: one at time zero pages others along, and is no escalation. Of steps since detection
  /// the soonest; where there is none, the first since the acknowledgement.
  var firstEscalation: EscalationStep? {
    let later = steps.filter { $0.after != nil && $0.after?.value.elapsedSeconds != 0 }
    let detected = later.filter { $0.start == .detected }
    guard let first = detected.first else { return later.first }
    return detected.reduce(first) { $1.isSooner(than: $0) ? $1 : $0 }
  }
}

extension EscalationStep {
  /// When the step fires, in print: `20 min`, `45 min after acknowledgement`.
  var whenText: String {
    let time = after?.value.label ?? ""
    return start == .detected ? time : "\(time) after acknowledgement"
  }

  /// Whether it fires sooner, as far as can be told without a calendar.
  func isSooner(than other: EscalationStep) -> Bool {
    guard let own = after?.value.elapsedSeconds, let others = other.after?.value.elapsedSeconds else { return false }
    return own < others
  }

  /// How it is said again so many times, in print; nil where it is not.
  func repetitionText(times: Int) -> String? {
    guard let every = repetition?.value.every?.value, times > 0 else { return nil }
    return "again every \(every.label.inSentence), \(times) \(times == 1 ? "time" : "times")"
  }
}
