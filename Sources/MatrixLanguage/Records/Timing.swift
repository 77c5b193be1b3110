import Escalation
import Source
import YAMLTree

extension Record<Timing> {
  static let timing = Record("timing", "What differs for an incident that is detected out of hours.") {
    Field(
      "delivery", \.delivery, .delivery,
      "How alerts reach people: at once, or batched every `15m`, `1h` or `daily`.")
    Field("firstResponse", \.firstResponse, .deadline, "Somebody works on it by then.")
    Field(
      "acknowledgementExpires", \.acknowledgementExpires, .delay,
      "An acknowledgement lapses after that, and the escalation goes on.")
    Field("escalation", \.escalation, .escalation, "Who else is paged, and when; the steps rise.")
    Field("resolution", \.resolution, .deadline, "It is over by then; left out, nothing is promised.")
    Field("followUp", \.followUp, .deadline, "The review is due that long after resolution.")
  }
}

extension Record<EscalationStep> {
  static let escalationStep = Record("escalation step", "Who is paged, unless the incident has come far enough.") {
    Field("after", \.after, .delay, .required, "The time since the start of the count.")
    Field("to", \.targets, .list(of: .stepTarget), .required, "Whom the step pages.")
    Field(
      "since", \.since, .choice("start of the count"), .otherwise("`detected`"),
      "From when the time counts.")
    Field(
      "unless", \.unless, .choice("state of an incident"), .otherwise("`acknowledged`"),
      "The state that makes the step needless.")
    Field("when", \.when, .line, "A condition in words: printed, and counted on by no rule.")
    Field("repeat", \.repetition, .record(.repetition), "How often the step is said again; on the last step only.")
  }
}

extension Record<Repetition> {
  static let repetition = Record("repetition", "A step said again, until the incident has come far enough.") {
    Field("every", \.every, .interval, .required, "The time between two pages.")
    Field("times", \.times, .count(1...1000), .required, "How often, at most 1,000 times.")
  }
}

extension Form where Value == [EscalationStep] {
  /// The steps of an escalation, of which the last one alone may be said again.
  static let escalation = Form(steps.shape) { node, reader in
    for step in Array(reader.tree.items(of: node)).dropLast() {
      for (key, _) in reader.tree.entries(of: step) where reader.tree.hasText("repeat", at: key) {
        reader.report(
          "unknown-key", at: reader.tree.range(of: key),
          "`repeat` belongs to the last step, and others follow this one",
          help: "move it to the last step")
      }
    }
    return steps.read(node, &reader)
  }

  private static let steps = Form.records(.escalationStep)
}
