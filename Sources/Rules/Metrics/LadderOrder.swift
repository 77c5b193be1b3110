import Escalation
import Source

extension Rule {
  static let ladderOrder = Rule(
    "ladder-order", .metrics, .error,
    summary: "a later level of the ladder costs less or takes less time than an earlier one",
    rationale: """
      The ladder is climbed from its cheapest level. Where a later one is cheaper or quicker, money and weeks are spent \
      before it is tried.
      """,
    wrong: [
      """
      ladder:
        - {id: prompts, title: Prompts, trigger: Low quality, entry: [A failing evaluation], duration: 3w}
        - {id: retrieval, title: Retrieval, trigger: Still low, entry: [Prompts closed], duration: ↓1w}
      """,
      """
      ladder:
        - id: prompts
          title: Prompts
          approval: platform
          costCeiling: 15000 USD
        - id: retrieval
          title: Retrieval
          approval: platform
          costCeiling: ↓2000 USD
      """,
      """
      ladder:
        - {id: prompts, title: Prompts, approval: platform, costCeiling: 5000 USD}
        - {id: retrieval, title: Retrieval, approval: platform, costCeiling: 9000 EUR}
        - {id: tuning, title: Tuning, approval: platform, costCeiling: ↓2000 USD}
      """,
    ],
    right: [
      """
      ladder:
        - {id: prompts, title: Prompts, approval: platform, costCeiling: 2000 USD, duration: 1w}
        - {id: retrieval, title: Retrieval, approval: platform, costCeiling: 15000 USD, duration: 7d}
        - {id: tuning, title: Tuning, approval: platform, costCeiling: 9000 EUR}
      """
    ],
    check: .project { context, findings in
      for ladder in context.project.ladders { findings += ladder.levels.cheaperLater + ladder.levels.quickerLater }
    })
}

extension [LadderLevel] {
  /// The levels that cost less than the last one before them in the same currency; others cannot be compared.
  fileprivate var cheaperLater: [Diagnostic] {
    var last: [String: LadderLevel] = [:]
    return compactMap { level in
      guard let currency = level.costCeiling?.value.currency else { return nil }
      return level.findingIfCheaper(than: last.updateValue(level, forKey: currency))
    }
  }

  fileprivate var quickerLater: [Diagnostic] {
    let timed = filter { $0.duration != nil }
    return zip(timed.dropFirst(), timed).compactMap { $0.findingIfQuicker(than: $1) }
  }
}

extension LadderLevel {
  fileprivate func findingIfCheaper(than other: LadderLevel?) -> Diagnostic? {
    guard let other, let cost = costCeiling, let earlier = other.costCeiling,
      cost.value.amount < earlier.value.amount
    else { return nil }
    return finding(
      at: cost.range,
      "the level `\(id.value)` costs \(cost.value), less than `\(other.id.value)` before it: \(earlier.value)",
      RelatedPlace("the earlier level's cost", at: earlier.range))
  }

  fileprivate func findingIfQuicker(than other: LadderLevel) -> Diagnostic? {
    guard let time = duration, let earlier = other.duration, let seconds = time.value.elapsedSeconds,
      let before = earlier.value.elapsedSeconds, seconds < before
    else { return nil }
    return finding(
      at: time.range,
      "the level `\(id.value)` takes \(time.value.written), less than `\(other.id.value)` before it: \(earlier.value.written)",
      RelatedPlace("the earlier level's time", at: earlier.range))
  }

  private func finding(at range: SourceRange, _ message: String, _ related: RelatedPlace) -> Diagnostic {
    Diagnostic(
      "ladder-order", at: range, message, help: "put the cheaper and quicker level first", related: [related])
  }
}
