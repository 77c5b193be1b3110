import Escalation
import Source

/// One step of an escalation, with when it fires and whom it pages.
struct StepAt {
  var step: EscalationStep
  /// Who decided the escalation, which is inherited whole.
  var level: Level
  var deadline: Deadline
  var key: CalendarKey?
  /// Whom it pages: owners by the names that the head gives them; a place that nobody holds stands for itself.
  var people: [String]
  /// Its targets by the head's names, sorted.
  var targets: [String]
  /// What made business time another.
  var clockCause: Cause?
}

extension StepAt {
  /// When somebody is paged, as far as it can be told apart: two steps of one moment page alike.
  struct Moment: Hashable {
    var deadline: Deadline
    var start: StepStart
    var state: IncidentState
    var condition: String?
    var every: Timespan?
    var times: Int?
  }

  var moment: Moment {
    Moment(
      deadline: deadline, start: step.start, state: step.state, condition: step.when?.value.singleSpaced,
      every: step.repetition?.value.every?.value, times: step.repetition?.value.times?.value)
  }

  /// Whom it pages by which words, and when but for the time itself: the times have been compared.
  var wording: [String] {
    [step.start.rawValue, step.state.rawValue, step.when?.value.singleSpaced ?? ""] + targets
  }

  /// The step as an author writes it, what is left out left out.
  var text: String {
    writtenMapping([
      "after": step.after?.value.written, "since": step.since?.value.rawValue, "to": writtenTargets,
      "unless": step.unless?.value.rawValue, "when": step.when?.value.singleSpaced,
      "repeat": step.repetition?.value.text,
    ])
  }

  var written: Written { Written(text, at: step.range, level: level) }

  var writtenTargets: String { (step.targets?.value ?? []).map(\.value.written).writtenList }

  /// A part of the step, decided where the whole is; a part that stands elsewhere is shown at the step.
  func written<Value>(_ value: Sourced<Value>?, _ text: (Value) -> String) -> Written? {
    value.map { Written(text($0.value), at: step.range.contains($0.range) ? $0.range : step.range, level: level) }
  }
}

extension Repetition {
  var text: String {
    writtenMapping(["every": every?.value.written, "times": times.map { "\($0.value)" }])
  }
}
