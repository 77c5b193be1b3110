import Escalation
import JSON

extension PolicyRecord<Model> {
  static let model = PolicyRecord(
    "model", "A model in production.", hasSources: true,
    [
      .id("id", isRequired: true, "Its id.") { $0.id },
      .text("title", isRequired: true, "What it is called.") { $0.title },
      .text("workflow", "What it is used for.") { $0.workflow },
      .id("owner", isRequired: true, "Who answers for it.") { $0.owner },
      .said("bounds", .record("bounds"), "Within what it is acceptable.") {
        $0.bounds
      } as: { bounds, context in
        PolicyRecord<ModelBounds>.bounds.json(InMatrix(bounds, context))
      },
      .sunset { $0.sunset },
      .formerly { $0.formerly },
    ])
}

extension PolicyRecord<ModelBounds> {
  static let bounds = PolicyRecord(
    "bounds", "Within what a model is acceptable: ratios, seconds, events a second.",
    [
      PolicyField("quality", .record("floor"), "The least share of good answers.") {
        limit("floor", $0.quality?.value.floor?.value, in: .ratio)
      },
      PolicyField("errorRate", .lookup(.number), "The most wrong outputs, a share by type of output.") { subject in
        subject.errorRate.map { rates in
          .object(
            .sorted(
              rates.value.compactMap { rate in
                rate.ceiling.value.json(in: .ratio).map { (rate.outputType.value, $0) }
              }))
        }
      },
      PolicyField("latency", .record("ceiling"), "The longest answer, in seconds.") {
        limit("ceiling", $0.latency?.value.ceiling?.value, in: .seconds)
      },
      PolicyField("throughput", .record("floor"), "The fewest answers a second.") {
        limit("floor", $0.throughput?.value.floor?.value, in: .perSecond)
      },
      PolicyField("confidence", .record("floor"), "The least confidence, a share.") {
        limit("floor", $0.confidence?.value.floor?.value, in: .ratio)
      },
    ])

  private static func limit(_ key: String, _ bound: BoundLiteral?, in unit: MetricUnit) -> JSONValue? {
    (bound?.json(in: unit)).map { .object(.sorted([(key, $0)])) }
  }

  static let limitDefinitions: [(String, JSONValue)] = [
    ("floor", limitDefinition("floor", "A lower limit.")), ("ceiling", limitDefinition("ceiling", "An upper limit.")),
  ]

  private static func limitDefinition(_ key: String, _ meaning: String) -> JSONValue {
    [
      "type": "object", "description": .string(meaning), "additionalProperties": false,
      "properties": .object(.sorted([(key, PolicyType.number.schema)])), "required": [.string(key)],
    ]
  }
}

extension PolicyField {
  /// When something ends: on a day, or when a criterion in words is met.
  static func sunset(_ find: @escaping @Sendable (Thing) -> Sourced<Sunset>?) -> PolicyField {
    .said("sunset", .record("sunset"), "When it ends.", find) { sunset, _ in
      switch sunset {
      case .date(let date): ["date": .string(date.description)]
      case .criterion(let words): ["criterion": .string(words.trimmed)]
      }
    }
  }
}

enum PolicySunset {
  static let definition: JSONValue = [
    "type": "object", "description": "An end: on a day, or when a criterion in words is met.",
    "additionalProperties": false, "minProperties": 1, "maxProperties": 1,
    "properties": ["date": PolicyType.date.schema, "criterion": PolicyType.text.schema],
  ]
}

extension PolicyRecord<FailureMode> {
  static let failureMode = PolicyRecord(
    "failureMode", "A way in which a model fails, and what is done about it.", hasSources: true,
    [
      .id("id", isRequired: true, "Its id.") { $0.id },
      .word("kind", isRequired: true, "Its class.") { $0.kind },
      .text("title", isRequired: true, "What happens.") { $0.title },
      .id("level", "The ladder level that it leads to.") { $0.level },
      .id("owner", isRequired: true, "Who resolves it.") { $0.owner },
      .id("incident", "The incident that it is.") { $0.incident },
      .text("mitigation", "What is done at once.") { $0.mitigation },
      .text("fix", "What is done for good.") { $0.fix },
      .formerly { $0.formerly },
    ])
}

extension PolicyRecord<LadderLevel> {
  static let level = PolicyRecord(
    "level", "A level of the model escalation ladder, cheapest first.", hasSources: true,
    [
      .id("id", isRequired: true, "Its id.") { $0.id },
      .text("title", isRequired: true, "What it is called.") { $0.title },
      PolicyField("rank", .count(from: 1), isRequired: true, "Its place on the ladder; 1 is the cheapest.") { subject in
        subject.context.view.ladder.firstIndex { $0.id.value == subject.id.value }.map { .integer($0 + 1) }
      },
      .text("trigger", "What leads to it.") { $0.trigger },
      .texts("entry", "What must be so before it is entered.") { $0.entry },
      .said("approval", .list(.id), "Whose word it needs.") {
        $0.approval
      } as: { approval, _ in
        approval.approverIDs
      },
      PolicyField("quorum", .words(["all", "any"]), "How many of several must agree.") {
        $0.approval?.value.quorumName
      },
      .said("costCeiling", .record("money"), "The most that it may cost.") {
        $0.costCeiling
      } as: { money, _ in
        PolicyMoney.json(money)
      },
      .duration("duration", "How long it takes.") { $0.duration },
      .formerly { $0.formerly },
    ])
}
