import Escalation

extension Timeline {
  /// Plays a scenario.
  public init(of scenario: Scenario) {
    self = Simulation.timeline(of: scenario)
  }

  /// Completes what happened with what was promised for it.
  init(playing scenario: Scenario, entries: [TimelineEntry]) {
    self.init(scenario: scenario, entries: entries, targets: [])
    targets = [
      target(.firstResponse, scenario.clock.timing.firstResponse?.value, reached: firstResponse),
      target(.resolution, scenario.clock.timing.resolution?.value, reached: moment(of: .resolved)),
    ].compactMap(\.self)
    self.entries = (beginning + entries + targetEntries).sortedByTime
    self.entries = (self.entries + updateEntries).sortedByTime
  }

  /// When somebody first acknowledged, mitigated or resolved it: each of them is a response.
  private var firstResponse: Int? {
    entries.first { if case .response = $0.event { true } else { false } }?.moment
  }

  private func target(_ name: TargetName, _ span: Timespan?, reached: Int?) -> TargetOutcome? {
    span.map { TargetOutcome(name: name, due: scenario.clock.due($0, from: scenario.clock.zero), reached: reached) }
  }

  private var beginning: [TimelineEntry] {
    let clock = scenario.clock
    let start = clock.zero == clock.detection ? [] : [TimelineEntry(clock.zero, .clockStarts)]
    return [TimelineEntry(clock.detection, .detected)] + start
  }

  private var targetEntries: [TimelineEntry] {
    targets.compactMap { target in
      target.due.map { TimelineEntry($0, .targetDue(target.name, isMet: target.isMet)) }
    }
  }
}

// MARK: - Updates

extension Timeline {
  /// As many updates of an audience are laid out; a scenario of years with updates by the minute has no end otherwise.
  static let mostUpdates = 100

  private var updateEntries: [TimelineEntry] {
    (scenario.incident.updates?.value ?? []).flatMap { window in
      dueMoments(of: window.schedule.value).map { moment in
        TimelineEntry(moment, .updateDue(UpdateDue(audience: window.audience.value, condition: window.condition)))
      }
    }
  }

  /// A single update is due in any case; regular ones go on until what ends them, or until nothing else happens.
  private func dueMoments(of schedule: UpdateSchedule) -> [Int] {
    let zero = scenario.clock.zero
    switch schedule {
    case .notRequired, .asNeeded: return []
    case .within(let span, _): return scenario.clock.due(span.value, from: zero).map { [$0] } ?? []
    case .regular(let first, let every, let until):
      var moments: [Int] = []
      var next = (first ?? every).flatMap { scenario.clock.due($0.value, from: zero) }
      while let moment = next, moment < end(of: until?.value), moments.count < Self.mostUpdates {
        moments.append(moment)
        next = every.flatMap { scenario.clock.due($0.value, from: moment) }.flatMap { $0 > moment ? $0 : nil }
      }
      return moments
    }
  }

  /// Resolution ends every update; where it never comes, the last moment of the scenario does, itself included.
  private func end(of until: UpdateEnd?) -> Int {
    let ends = [until == .mitigation ? moment(of: .mitigated) : nil, moment(of: .resolved)].compactMap(\.self)
    return ends.min() ?? (entries.last?.moment ?? scenario.clock.zero) + 1
  }
}

extension UpdateWindow {
  fileprivate var condition: String? {
    if case .within(_, let when) = schedule.value { when?.value } else { nil }
  }
}

extension [TimelineEntry] {
  /// In the order of time, and at one moment in the order given.
  var sortedByTime: [TimelineEntry] {
    enumerated().sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(\.element)
  }
}
