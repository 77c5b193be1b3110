import Escalation

extension Record<Model> {
  static let model = Record("model", "A model in production, and the bounds within which it is acceptable.") {
    Field("id", \.id, .identifier("model", example: "support-answerer"), .required, "The model's id.")
    Field("title", \.title, .line, .required, "What it is called.")
    Field("workflow", \.workflow, .line, "What it is used for.")
    Field("owner", \.owner, .reference(to: .owners), .required, "Who answers for it.")
    Field("bounds", \.bounds, .record(.modelBounds), "What it must keep to.")
    Field("sunset", \.sunset, .sunset, "When it is given up: a date, or the criterion in words.")
    Field("formerly", \.formerly, .list(of: .identifier("model", example: "answerer")), "Ids that it had.")
  }
}

extension Record<ModelBounds> {
  static let modelBounds = Record("set of bounds", "What a model must keep to.") {
    Field("quality", \.quality, .record(.floor(.ratio, "0.85")), "The graded quality must not sink under it.")
    Field("errorRate", \.errorRate, .errorRates, "How much may be wrong, by type of output.")
    Field("latency", \.latency, .record(.ceiling(.seconds, "2s")), "An answer must not take longer.")
    Field("throughput", \.throughput, .record(.floor(.perSecond, "40/s")), "It must answer at least that often.")
    Field("confidence", \.confidence, .record(.floor(.ratio, "0.70")), "The confidence must not sink under it.")
  }
}

extension Record<Floor> {
  static func floor(_ unit: MetricUnit, _ example: String) -> Record {
    Record("lower bound", "A lower bound.") {
      Field("floor", \.floor, .bound(in: unit, example: example), .required, "The lowest value that is acceptable.")
    }
  }
}

extension Record<Ceiling> {
  static func ceiling(_ unit: MetricUnit, _ example: String) -> Record {
    Record("upper bound", "An upper bound.") {
      Field(
        "ceiling", \.ceiling, .bound(in: unit, example: example), .required, "The highest value that is acceptable.")
    }
  }
}

extension Form where Value == [ErrorRateCeiling] {
  /// Ceilings by type of output.
  static let errorRates = Form.keyed(
    by: .name("type of output", example: "factual"), .bound(in: .ratio, example: "1%"), sortedBy: \.self
  ) { ErrorRateCeiling(outputType: $0, ceiling: $1) }
}

extension Record<FailureMode> {
  static let failureMode = Record("failure mode", "A way in which a model fails, and what is done about it.") {
    Field("id", \.id, .identifier("failure mode", example: "hallucinated-policy"), .required, "The failure mode's id.")
    Field("kind", \.kind, .choice("kind of failure"), .required, "Its class.")
    Field("title", \.title, .line, .required, "What it is called.")
    Field("level", \.level, .reference(to: .ladderLevels), "The level of the ladder that it leads to.")
    Field("owner", \.owner, .reference(to: .owners), .required, "Who resolves it.")
    Field("incident", \.incident, .reference(to: .incidents), "The incident that it is handled as.")
    Field("mitigation", \.mitigation, .paragraphs, "What is done at once.")
    Field("fix", \.fix, .paragraphs, "What is done for good.")
    Field("formerly", \.formerly, .list(of: .identifier("failure mode", example: "made-up-policy")), "Ids that it had.")
  }
}

extension Record<LadderLevel> {
  static let ladderLevel = Record("ladder level", "A level of the model escalation ladder, cheapest first.") {
    Field("id", \.id, .identifier("ladder level", example: "prompt-optimization"), .required, "The level's id.")
    Field("title", \.title, .line, .required, "What it is called.")
    Field("trigger", \.trigger, .paragraphs, "What leads to it.")
    Field("entry", \.entry, .list(of: .paragraphs), "What must be true before it is entered.")
    Field("approval", \.approval, .approval, "Who must agree: one, all of a list, or `{any: [a, b]}`.")
    Field("costCeiling", \.costCeiling, .money, "What it may cost.")
    Field("duration", \.duration, .interval, "How long it takes.")
    Field("formerly", \.formerly, .list(of: .identifier("ladder level", example: "prompting")), "Ids that it had.")
  }
}
