import Escalation

/// What differs between two steps that page the same people.
extension ThingRules<StepAt> {
  static let step = ThingRules(
    "escalation step",
    [
      FieldRule("after") { pair, telling in
        let key = pair.head.key ?? pair.base.key
        let shift = telling.lens.time.shift(from: pair.base.deadline, to: pair.head.deadline, on: key)
        guard let impact = shift.impact else { return }
        let isSame = pair.base.step.after?.value == pair.head.step.after?.value
        telling.tell(
          "after", impact, pair.base.written(pair.base.step.after, \.written),
          pair.head.written(pair.head.step.after, \.written), detail: shift.detail,
          cause: isSame ? pair.head.clockCause : nil)
      },
      .elsewhere("to", because: "whom a step pages is told person by person"),
      FieldRule("since") { pair, telling in
        guard pair.base.step.start != pair.head.step.start else { return }
        // What counts from an acknowledgement comes later, or never.
        let impact: Impact = pair.head.step.start == .acknowledged ? .weakens : .strengthens
        telling.tell("since", impact, pair.base.writtenStart, pair.head.writtenStart)
      },
      FieldRule("unless") { pair, telling in
        let shift = Shift.more(pair.base.step.state.place, pair.head.step.state.place)
        guard let impact = shift.impact else { return }
        telling.tell("unless", impact, pair.base.writtenState, pair.head.writtenState)
      },
      FieldRule("when") { pair, telling in
        let words = pair.map { $0.step.when?.value.singleSpaced }
        telling.tell(
          "when", from: pair.base.written(pair.base.step.when, \.singleSpaced),
          to: pair.head.written(pair.head.step.when, \.singleSpaced), gone: .strengthens, new: .weakens,
          .same(words.base == words.head))
      },
      FieldRule("repeat") { pair, telling in
        let repetitions = pair.map { $0.step.repetition?.value }
        telling.tell(
          "repeat", from: pair.base.written(pair.base.step.repetition, \.text),
          to: pair.head.written(pair.head.step.repetition, \.text),
          .all([
            .less(repetitions.base?.seconds ?? 0, repetitions.head?.seconds ?? 0),
            .more(repetitions.base?.times?.value ?? 0, repetitions.head?.times?.value ?? 0),
          ]))
      },
    ])
}

extension Repetition {
  fileprivate var seconds: Int { every?.value.elapsedSeconds ?? 0 }
}

extension StepAt {
  /// What holds where nothing is said has a place too: the step's.
  fileprivate var writtenStart: Written {
    Written(step.start.rawValue, at: step.since?.range ?? step.range, level: level)
  }

  fileprivate var writtenState: Written {
    Written(step.state.rawValue, at: step.unless?.range ?? step.range, level: level)
  }
}
