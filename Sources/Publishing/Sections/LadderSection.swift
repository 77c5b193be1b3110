import Escalation

/// The model escalation ladder, cheapest first: a diagram to look at, and a table that says all of it.
struct LadderSection {
  let view: MatrixView

  var blocks: [Block] {
    guard !view.ladder.isEmpty else { return [] }
    let table = Table(
      [
        "#", "Level", "Trigger", "Entry criteria", "Approval", "Cost ceiling", "More than below", "Time",
        "Longer than below",
      ],
      rows: view.ladder.indices.map(row))
    return [.heading(2, "Escalation Ladder"), diagram, .table(table.withoutEmptyColumns)]
  }

  private func row(at index: Int) -> [Phrase] {
    let level = view.ladder[index]
    let below = index > 0 ? view.ladder[index - 1] : nil
    return [
      "\(index + 1)",
      Phrase(title(of: level)),
      Phrase(level.trigger?.value),
      Phrase((level.entry?.value ?? []).map(\.value.trimmed).joined(separator: "; ")),
      Phrase((level.approval?.value).map(view.text)),
      Phrase(level.costCeiling?.value.description),
      Phrase(below.flatMap { Self.extraCost(of: level, over: $0) }),
      Phrase(level.duration?.value.label),
      Phrase(below.flatMap { Self.extraTime(of: level, over: $0) }),
    ]
  }

  private func title(of level: LadderLevel) -> String {
    level.title?.value ?? level.id.value.name
  }

  /// One box a level, the trigger of the next one on the arrow that leads there.
  private var diagram: Block {
    let boxes = view.ladder.enumerated().map { "  level\($0 + 1)[\(label(of: $1, number: $0 + 1))]" }
    let arrows = view.ladder.enumerated().dropFirst().map { index, level in
      let trigger = level.trigger.map { "|\(Mermaid.label([$0.value]))|" } ?? ""
      return "  level\(index) -->\(trigger) level\(index + 1)"
    }
    return Mermaid.block(["flowchart TD"] + boxes + arrows)
  }

  private func label(of level: LadderLevel, number: Int) -> String {
    Mermaid.label(
      [
        "Level \(number) - \(title(of: level))",
        level.approval.map { "Approval - \(view.text(of: $0.value))" },
        level.costCeiling.map { "Up to \($0.value)" },
        level.duration.map { "Takes \($0.value.label.inSentence)" },
      ].compactMap { $0 })
  }

  /// How much more a level may cost; nil where it cannot be said.
  private static func extraCost(of level: LadderLevel, over below: LadderLevel) -> String? {
    guard let own = level.costCeiling?.value, let other = below.costCeiling?.value, own.currency == other.currency,
      let difference = own.amount.minus(other.amount)
    else { return nil }
    return Money(amount: difference, currency: own.currency).description
  }

  /// How much longer a level may take; nil where it cannot be said, or is not longer.
  private static func extraTime(of level: LadderLevel, over below: LadderLevel) -> String? {
    guard let own = level.duration?.value.elapsedSeconds, let other = below.duration?.value.elapsedSeconds, own > other
    else { return nil }
    return Timespan.Amount.elapsed(seconds: own - other).label
  }
}

extension DecimalNumber {
  /// The difference; nil where it does not fit.
  fileprivate func minus(_ other: DecimalNumber) -> DecimalNumber? {
    let common = max(scale, other.scale)
    guard let left = significand(atScale: common), let right = other.significand(atScale: common) else { return nil }
    let (difference, isTooLarge) = left.subtractingReportingOverflow(right)
    return isTooLarge ? nil : DecimalNumber(significand: difference, scale: common)
  }

  private func significand(atScale larger: Int) -> Int64? {
    var result = significand
    for _ in scale..<larger {
      let (product, isTooLarge) = result.multipliedReportingOverflow(by: 10)
      if isTooLarge { return nil }
      result = product
    }
    return result
  }
}
