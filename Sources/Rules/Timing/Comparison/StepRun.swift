import Escalation

/// The steps of an escalation that rise among themselves: those that count from the same moment and fire unless the
/// same state is reached, but for those at zero, which page others along.
struct StepRun {
  let start: StepStart
  let state: IncidentState
  var steps: [TimingValue]
}

extension Timing {
  /// The runs of the escalation, in the order of their first steps.
  var stepRuns: [StepRun] {
    guard let escalation else { return [] }
    var runs: [StepRun] = []
    for (index, step) in escalation.value.enumerated() {
      guard let after = step.after, !after.value.isZero else { continue }
      // A step is decided where its escalation is, which is inherited whole.
      let span = Sourced(after.value, at: after.range, level: escalation.level)
      let value = TimingValue(name: "escalation step \(index + 1)", span: span)
      if let run = runs.firstIndex(where: { $0.start == step.start && $0.state == step.state }) {
        runs[run].steps.append(value)
      } else {
        runs.append(StepRun(start: step.start, state: step.state, steps: [value]))
      }
    }
    return runs
  }

  /// The first step that counts from detection.
  var firstEscalation: TimingValue? {
    let firsts = runsFromDetection.compactMap(\.steps.first)
    guard let first = firsts.allElapsed ? firsts.min(by: TimingValue.isShorter) : firsts.first else { return nil }
    return TimingValue(name: "first escalation", span: first.span)
  }

  /// The last step that counts from detection.
  var lastEscalation: TimingValue? {
    let lasts = runsFromDetection.compactMap(\.steps.last)
    guard let last = lasts.allElapsed ? lasts.max(by: TimingValue.isShorter) : lasts.last else { return nil }
    return TimingValue(name: "last escalation", span: last.span)
  }

  private var runsFromDetection: [StepRun] {
    stepRuns.filter { $0.start == .detected }
  }
}

extension [TimingValue] {
  /// Whether no business time is among them; with it, only the order in the list says which is first.
  fileprivate var allElapsed: Bool {
    allSatisfy { $0.span.value.elapsedSeconds != nil }
  }
}

extension TimingValue {
  fileprivate static func isShorter(_ left: TimingValue, _ right: TimingValue) -> Bool {
    (left.span.value.elapsedSeconds ?? 0) < (right.span.value.elapsedSeconds ?? 0)
  }
}

extension Timespan {
  /// Whether it is no time at all.
  var isZero: Bool {
    switch amount {
    case .elapsed(let seconds): seconds == 0
    case .business(let count, _): count == 0
    case .scheduled: false
    }
  }
}
