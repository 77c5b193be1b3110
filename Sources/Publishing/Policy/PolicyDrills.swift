import Escalation
import JSON

/// What is practised: the plan, the names of the scenarios, and what each says.
enum PolicyDrills {
  static func json(_ context: PolicyContext) -> JSONValue? {
    let plan = context.view.matrix.drills?.value
    let drills = context.view.drills
    guard plan != nil || !drills.isEmpty else { return nil }
    let ranks = (plan?.severities?.value ?? []).map(\.value).withoutRepeats
      .sorted { (context.view.matrix.rank(of: $0) ?? .max, $0) < (context.view.matrix.rank(of: $1) ?? .max, $1) }
    return .object([
      "cadence": (plan?.cadence?.value.rawValue).map(JSONValue.string),
      "severities": .strings(ranks.map(\.name)),
      "scenarios": .strings(drills.map(\.header.name.value.name)),
      "definitions": .array(drills.map { PolicyRecord<Drill>.drill.json(InMatrix($0, context)) }),
    ])
  }

  static let definition: JSONValue = [
    "type": "object", "description": "What is practised.", "additionalProperties": false,
    "properties": [
      "cadence": PolicyType.words(Cadence.allCases.map(\.rawValue)).schema(meaning: "How often."),
      "severities": PolicyType.list(.id).schema(meaning: "For which severities."),
      "scenarios": PolicyType.list(.id).schema(meaning: "The names of the drills."),
      "definitions": PolicyType.list(.record("drill")).schema(meaning: "The drills themselves."),
    ],
    "required": ["definitions", "scenarios", "severities"],
  ]
}

extension PolicyRecord<Drill> {
  static let drill = PolicyRecord(
    "drill", "A scenario with what must happen in it.", hasSources: true,
    [
      .id("name", isRequired: true, "Its name.") { $0.header.name },
      .text("title", "What it is called.") { $0.header.title },
      .text("description", "What it is about.") { $0.header.description },
      .labels { $0.header.labels },
      .said("starts", .record("instant"), "When time zero is.") {
        $0.starts
      } as: { instant, _ in
        .object([
          "epochSeconds": .integer(instant.secondsSinceEpoch), "zone": instant.zone.map(JSONValue.string),
          "written": .string(instant.written),
        ])
      },
      .id("incident", "The incident that happens.") { $0.incident },
      PolicyField("metric", .record("reading"), "The value of a metric, which raises the incident.") { subject in
        subject.metric.map { [Origin("metric", $0)] } ?? []
      } value: { subject in
        subject.metric.map { PolicyRecord<MetricReading>.reading.json(InMatrix($0.value, subject.context)) }
      },
      PolicyField("events", .list(.record("event")), isRequired: true, "What the responders do.") { subject in
        subject.events.map { [Origin("events", $0)] } ?? []
      } value: { subject in
        .array((subject.events?.value ?? []).map { PolicyRecord<DrillEvent>.event.json(InMatrix($0, subject.context)) })
      },
      PolicyField("expect", .list(.record("expectation")), isRequired: true, "What must happen.") { subject in
        subject.expectations.map { [Origin("expect", $0)] } ?? []
      } value: { subject in
        .array(
          (subject.expectations?.value ?? []).map {
            PolicyRecord<Expectation>.expectation.json(InMatrix($0, subject.context))
          })
      },
      .formerly { $0.header.formerly },
    ])
}

extension PolicyRecord<MetricReading> {
  static let reading = PolicyRecord(
    "reading", "A metric with a value.",
    [
      .id("id", isRequired: true, "The metric.") { $0.id },
      PolicyField("value", BoundLiteral.policyType, isRequired: true, "Its value, in its unit.") { subject in
        let metric = subject.context.view.metrics.first { $0.id.value == subject.id?.value }
        return subject.value?.value.json(in: metric?.unit?.value)
      },
    ])
}

extension PolicyRecord<DrillEvent> {
  static let event = PolicyRecord(
    "event", "Something that a responder does.",
    [
      .duration("at", isRequired: true, "When, since detection.") { $0.at },
      .word("event", isRequired: true, "What.") { $0.event },
      .id("by", "Who.") { $0.by },
    ])
}

extension PolicyRecord<Expectation> {
  static let expectation = PolicyRecord(
    "expectation", "Something that must happen, or must not.",
    [
      .id("paged", "Who is paged.") { $0.paged },
      .id("notPaged", "Who is not paged.") { $0.notPaged },
      .word("breached", "The target that is breached.") { $0.breached },
      .word("met", "The target that is met.") { $0.met },
      .duration("at", "Exactly then.") { $0.at },
      .duration("by", "Then or sooner.") { $0.by },
      .duration("before", "Until then.") { $0.before },
    ])
}

enum PolicyInstant {
  static let definition: JSONValue = [
    "type": "object", "description": "A moment.", "additionalProperties": false,
    "properties": [
      "epochSeconds": ["type": "integer", "description": "Seconds since 1970-01-01T00:00:00Z."],
      "zone": PolicyType.text.schema(meaning: "The time zone in which it was written."),
      "written": PolicyType.text.schema,
    ],
    "required": ["epochSeconds", "written"],
  ]
}
