import Escalation
import Source

extension ThingRules<Metric> {
  static let metric = ThingRules(
    "metric",
    [
      .elsewhere("id", because: "things are matched by it"),
      .words("title", \.title),
      .unorderedText("query", \.query),
      .unorderedChoice("unit", \.unit),
      .reference("model", \.model, .models),
      .unorderedChoice("watches", \.watches),
      FieldRule("critical") { pair, telling in
        let critical = pair.map { $0.critical?.value ?? false }
        guard critical.base != critical.head else { return }
        telling.tell(
          "critical", critical.head ? .strengthens : .weakens, pair.base.critical?.written { "\($0)" },
          pair.head.critical?.written { "\($0)" })
      },
      FieldRule("thresholds") { pair, telling in ThresholdComparison(pair, telling.lens).tell(&telling) },
      FieldRule("clear") { pair, telling in
        let clears = pair.map { $0.clear }
        guard let base = clears.base, let head = clears.head else {
          return telling.tell(
            "clear", from: clears.base?.written(\.text), to: clears.head?.written(\.text), .none)
        }
        let bounded = Pair(BoundedAt(base.value, pair.base.unit?.value), BoundedAt(head.value, pair.head.unit?.value))
        telling.below("clear") { ThingRules<BoundedAt<ClearCondition>>.clear.compare(bounded, &$0) }
      },
      .formerly(\.formerly, of: \.id),
    ])
}

extension ThingRules<BoundedAt<ClearCondition>> {
  /// An alert that is over later is the stronger one.
  static let clear = ThingRules(
    "clear condition",
    FieldRule.bounds(endingAlert: true) + [.elapsed("for", \.part.hold, longerIs: .strengthens)])
}

extension ClearCondition {
  var text: String {
    writtenMapping([
      "below": below.map { "\($0.value)" }, "above": above.map { "\($0.value)" }, "for": hold?.value.written,
    ])
  }
}
