import Escalation
import JSON
import Source

extension PolicyRecord<Timing> {
  static let targets = PolicyRecord(
    "targets", "The deadlines of an incident; one that nobody promised is left out.",
    [
      PolicyField("delivery", .record("duration"), isRequired: true, "The longest wait before alerts reach people.") {
        subject in subject.delivery.map { PolicyDuration.json($0.value, subject.context) } ?? PolicyDuration.zero
      },
      .duration("firstResponse", isRequired: true, "Somebody has taken it up.") { $0.firstResponse },
      .duration("acknowledgementExpires", "How long an acknowledgement holds the escalation back.") {
        $0.acknowledgementExpires
      },
      .duration("resolution", "It is over.") { $0.resolution },
      .duration("followUp", "The review is due, counted from the resolution.") { $0.followUp },
    ])
}

extension Timing {
  /// Where each value was decided, under paths that begin with a prefix.
  func origins(below prefix: String = "") -> [Origin] {
    let spans = [
      ("delivery", delivery), ("firstResponse", firstResponse), ("acknowledgementExpires", acknowledgementExpires),
      ("resolution", resolution), ("followUp", followUp),
    ]
    return spans.compactMap { key, span in span.map { Origin(prefix + key, $0) } }
  }
}

enum PolicyStep {
  static func json(_ steps: [EscalationStep], _ context: PolicyContext) -> JSONValue {
    .array(steps.map { PolicyRecord<EscalationStep>.step.json(InMatrix($0, context)) })
  }
}

extension PolicyRecord<EscalationStep> {
  static let step = PolicyRecord(
    "step", "A step of an escalation.",
    [
      .duration("after", isRequired: true, "When it fires.") { $0.after },
      PolicyField("since", .words(StepStart.allCases.map(\.rawValue)), isRequired: true, "From when that counts.") {
        .string($0.start.rawValue)
      },
      PolicyField(
        "unless", .words(IncidentState.allCases.map(\.rawValue)), isRequired: true, "The state that makes it needless."
      ) { .string($0.state.rawValue) },
      .text("when", "The condition under which alone it fires, in words.") { $0.when },
      PolicyField("to", .list(.record("target")), isRequired: true, "Whom it pages.") {
        subject in .array(subject.pages)
      },
      PolicyField("repeat", .record("repeat"), "How often it is said again.") { subject in
        subject.repetition.map { PolicyRecord<Repetition>.repetition.json(InMatrix($0.value, subject.context)) }
      },
    ])
}

extension InMatrix<EscalationStep> {
  /// Everybody whom the step pages, with the word that stands for them in the matrix: `backup`, or the owner's id; who is
  /// named twice by one word is paged once.
  fileprivate var pages: [JSONValue] {
    guard let incident = context.incident else { return [] }
    let pages = (thing.targets?.value ?? []).flatMap { target in
      context.view.project.owners(of: target.value, in: incident)
        .map { (name: target.value.written, owner: $0.name) }
    }
    return pages.sorted { ($0.name, $0.owner) < ($1.name, $1.owner) }
      .map { ["as": .string($0.name), "owner": .string($0.owner)] }.withoutRepeats
  }
}

extension PolicyRecord<Repetition> {
  static let repetition = PolicyRecord(
    "repeat", "How often a step is said again.",
    [
      .duration("every", isRequired: true, "The time between.") { $0.every },
      .said("times", .count(from: 1), isRequired: true, "How many times.") {
        $0.times
      } as: { times, _ in
        .integer(times)
      },
    ])
}

/// The second set of values: a program picks one of the two by asking whether the calendar is open at detection.
enum PolicyOutOfHours {
  static func json(_ subject: InMatrix<Incident>) -> JSONValue? {
    guard let closed = subject.closedHours else { return nil }
    var timing = subject.timing
    if case .timing(let other) = closed { timing = other }
    return .object([
      "calendar": .string(subject.context.view.calendar(of: subject.thing).name),
      "targets": PolicyRecord<Timing>.targets.json(InMatrix(timing, subject.context)),
      "escalation": PolicyStep.json(timing.steps, subject.context),
      "timeZero": closed.isFromNextOpening ? "nextOpening" : nil,
    ])
  }

  /// The place of the set, and of the values in it that are not the usual ones.
  static func origins(of subject: InMatrix<Incident>) -> [Origin] {
    guard let outOfHours = subject.outOfHours else { return [] }
    let whole = [Origin("outOfHours", outOfHours)]
    guard case .timing(let timing) = outOfHours.value else { return whole }
    let escalation = timing.escalation.map { [Origin("outOfHours.escalation", $0)] } ?? []
    return whole + (timing.origins(below: "outOfHours.") + escalation).filter { outOfHours.range.contains($0.range) }
  }

  static let definition: JSONValue = [
    "type": "object",
    "description": "The values of an incident detected while the calendar is closed: a complete second set.",
    "additionalProperties": false,
    "properties": [
      "calendar": PolicyType.text.schema(meaning: "The calendar that is asked."),
      "targets": PolicyType.record("targets").schema(meaning: "What is promised then."),
      "escalation": PolicyType.list(.record("step")).schema(meaning: "Who is paged then."),
      "timeZero": PolicyType.words(["nextOpening"]).schema(
        meaning: "From when everything counts, where that is not detection."),
    ],
    "required": ["calendar", "escalation", "targets"],
  ]
}

extension ClosedHours {
  fileprivate var isFromNextOpening: Bool {
    if case .fromNextOpening = self { true } else { false }
  }
}
