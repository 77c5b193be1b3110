import Escalation

extension ThingRules<FailureMode> {
  static let failureMode = ThingRules(
    "failure mode",
    [
      .elsewhere("id", because: "things are matched by it"),
      .unorderedChoice("kind", \.kind),
      .words("title", \.title),
      .reference("level", \.level, .ladderLevels),
      .person("owner", \.owner),
      .reference("incident", \.incident, .incidents),
      .instruction("mitigation", \.mitigation),
      .instruction("fix", \.fix),
      .formerly(\.formerly, of: \.id),
    ])
}
