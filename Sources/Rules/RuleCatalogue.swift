public import Source

/// All rules, by chapter.
public enum RuleCatalogue {
  public static let all: [Rule] = structure + ownership + timing + coverage + content + metrics + review

  /// The rule of a name.
  public static func rule(_ id: RuleID) -> Rule? {
    rulesByID[id]
  }

  private static let rulesByID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}
