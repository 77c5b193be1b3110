import Escalation

extension ThingRules<LadderLevel> {
  static let level = ThingRules(
    "ladder level",
    [
      .elsewhere("id", because: "things are matched by it"),
      .words("title", \.title),
      .unorderedText("trigger", \.trigger),
      .instructions("entry", \.entry),
      .value("approval", \.approval, written: \.text) { base, head, lens in base.shift(to: head, lens) },
      .value("costCeiling", \.costCeiling, written: \.description) { base, head, _ in
        base.currency == head.currency ? .less(base.amount, head.amount) : .unordered
      },
      .elapsed("duration", \.duration),
      .formerly(\.formerly, of: \.id),
    ])
}
