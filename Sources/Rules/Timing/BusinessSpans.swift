import Escalation

extension Severity {
  /// The business time in what it says itself.
  var businessSpans: [Sourced<Timespan>] {
    let closed = if case .timing(let closed) = outOfHours?.value { closed.spans } else { [Sourced<Timespan>]() }
    return (timing.spans + closed + (updates?.value ?? []).flatMap(\.spans)).filter(\.value.isBusiness)
  }
}

extension Incident {
  /// The business time that is decided at a level.
  func businessSpans(of level: Level) -> [Sourced<Timespan>] {
    let inHours = timing.spans
    var spans = inHours + (updates?.value ?? []).flatMap(\.spans)
    if case .timing(let closed) = outOfHours?.value {
      spans += closed.spans.filter { span in !inHours.contains { $0.range == span.range } }
    }
    return spans.filter { $0.value.isBusiness && $0.level == level }
  }
}

extension Timing {
  /// All that may be business time, each at the level that decided it.
  var spans: [Sourced<Timespan>] {
    let steps = (escalation?.value ?? []).compactMap { step in
      step.after.map { Sourced($0.value, at: $0.range, level: escalation?.level ?? .own) }
    }
    return [firstResponse, acknowledgementExpires].compactMap(\.self) + steps
      + [resolution, followUp].compactMap(\.self)
  }
}

extension UpdateWindow {
  /// Its times, each at the level that decided the window.
  var spans: [Sourced<Timespan>] {
    let spans: [Sourced<Timespan>?] =
      switch schedule.value {
      case .within(let span, _): [span]
      case .regular(let first, let every, _): [first, every]
      case .notRequired, .asNeeded: []
      }
    return spans.compactMap { span in span.map { Sourced($0.value, at: $0.range, level: schedule.level) } }
  }
}
