import Escalation
import Source

/// The thresholds of a metric on both sides. They have no ids: one goes on in the one that is most like it.
struct ThresholdComparison {
  private let metrics: Pair<Metric>
  private let thresholds: Pair<[Threshold]>
  /// The place of the base's threshold that goes on in each of the head's.
  private var partners: [Int?]

  init(_ metrics: Pair<Metric>, _ lens: Lens) {
    self.metrics = metrics
    thresholds = metrics.map { $0.thresholds?.value ?? [] }
    partners = Array(repeating: nil, count: thresholds.head.count)
    let aspects: [[(Threshold, Threshold) -> Bool]] = [
      [isSameSide, isSameAction, { Self.raisesSame($0, $1, lens) }, isSameBound],
      [isSameSide, isSameAction, { Self.raisesSame($0, $1, lens) }],
      [isSameSide, isSameBound],
      [isSameSide, isSameAction],
      [isSameAction, { Self.raisesSame($0, $1, lens) }],
    ]
    for aspect in aspects { pair { base, head in aspect.allSatisfy { $0(base, head) } } }
  }

  private mutating func pair(where isAlike: (Threshold, Threshold) -> Bool) {
    for index in partners.indices where partners[index] == nil {
      partners[index] = thresholds.base.indices.first {
        !partners.contains($0) && isAlike(thresholds.base[$0], thresholds.head[index])
      }
    }
  }

  func tell(_ telling: inout Telling) {
    let told = telling.drafts.count
    for index in thresholds.head.indices { tell(at: index, &telling) }
    for index in thresholds.base.indices where !partners.contains(index) {
      let threshold = thresholds.base[index]
      telling.tell("thresholds[\(index)]", .weakens, threshold.written(telling.lens.base), nil)
    }
    let order = partners.compactMap(\.self)
    guard telling.drafts.count == told, order != order.sorted() else { return }
    // The mildest comes first: another order makes another range of each.
    telling.tell("thresholds", .weakens, whole(metrics.base, telling.lens.base), whole(metrics.head, telling.lens.head))
  }

  private func tell(at index: Int, _ telling: inout Telling) {
    let threshold = thresholds.head[index]
    guard let partner = partners[index] else {
      return telling.tell("thresholds[\(index)]", .strengthens, nil, threshold.written(telling.lens.head))
    }
    let pair = Pair(
      BoundedAt(thresholds.base[partner], metrics.base.unit?.value), BoundedAt(threshold, metrics.head.unit?.value))
    telling.below("thresholds[\(index)]") { ThingRules<BoundedAt<Threshold>>.threshold.compare(pair, &$0) }
  }

  private func whole(_ metric: Metric, _ side: Side) -> Written? {
    metric.thresholds?.written { $0.map { $0.written(side).text }.writtenList }
  }

  // MARK: what makes two thresholds alike

  private let isSameSide = { @Sendable (base: Threshold, head: Threshold) in
    base.bound?.direction == head.bound?.direction
  }
  private let isSameAction = { @Sendable (base: Threshold, head: Threshold) in
    base.action?.value == head.action?.value
  }
  private let isSameBound = { @Sendable (base: Threshold, head: Threshold) in
    base.bound?.literal.value == head.bound?.literal.value
  }
  private static func raisesSame(_ base: Threshold, _ head: Threshold, _ lens: Lens) -> Bool {
    base.raises.map { lens.now($0.value, .incidents) } == head.raises?.value
  }
}

extension ThingRules<BoundedAt<Threshold>> {
  static let threshold = ThingRules(
    "threshold",
    FieldRule.bounds(endingAlert: false) + [
      FieldRule("for") { pair, telling in
        let holds = pair.map { $0.part.hold?.value.elapsedSeconds ?? 0 }
        guard let impact = Shift.less(holds.base, holds.head).impact else { return }
        telling.tell("for", impact, pair.base.part.hold?.writtenSpan, pair.head.part.hold?.writtenSpan)
      },
      .risingChoice("action", \.part.action),
      .reference("raises", \.part.raises, .incidents),
      .instruction("rollback", \.part.rollback),
    ])
}

extension Threshold {
  /// The threshold as its author wrote it, on one line.
  fileprivate func written(_ side: Side) -> Written {
    Written(
      writtenMapping([
        "below": below.map { side.literal($0).text }, "above": above.map { side.literal($0).text },
        "for": hold?.value.written, "action": action?.value.rawValue, "raises": raises?.value.name,
        "rollback": rollback?.value.singleSpaced,
      ]), at: range)
  }
}
