/// Whether one deadline keeps to another over all starts of a horizon.
public enum Verdict: Hashable, Sendable {
  case always
  case sometimes(Witness)
  case never(Witness)

  /// A start from which it does not; nil where it always does.
  public var witness: Witness? {
    switch self {
    case .always: nil
    case .sometimes(let witness), .never(let witness): witness
    }
  }
}

/// A start that proves that one deadline does not keep to another.
public struct Witness: Hashable, Sendable {
  /// Seconds since the epoch.
  public let start: Int
  /// When the first of the two is due; nil for never.
  public let first: Int?
  /// When the second is due; nil for never.
  public let second: Int?
}

/// How one deadline should lie to another.
public enum DeadlineRelation: Hashable, Sendable {
  /// At the same moment or before it.
  case atMost
  /// Before it; nothing is before never but what comes at all.
  case before

  func holds(_ first: Int?, _ second: Int?) -> Bool {
    guard let first else { return self == .atMost && second == nil }
    guard let second else { return true }
    return self == .atMost ? first <= second : first < second
  }
}

/// Two deadlines side by side.
///
/// Between breakpoints both are linear in the start, and so is their difference: a piece of it is right throughout when
/// it is right at both ends. So every piece is looked at in its first and last second, and every breakpoint by itself.
struct DeadlineComparison {
  let first: DeadlineFunction
  let second: DeadlineFunction
  let relation: DeadlineRelation

  func verdict(over starts: Range<Int>) -> Verdict {
    var holds = false
    var failure: Int?
    var wholeMinute: Int?
    for piece in pieces(of: starts) {
      let ends = (self.holds(from: piece.lowerBound), self.holds(from: piece.upperBound))
      holds = holds || ends.0 || ends.1
      guard !(ends.0 && ends.1), wholeMinute == nil else { continue }
      let failing = failingStarts(in: piece, ends: ends)
      failure = failure ?? failing.lowerBound
      wholeMinute = failing.firstWholeMinute
    }
    guard let start = wholeMinute ?? failure else { return .always }
    return holds ? .sometimes(witness(from: start)) : .never(witness(from: start))
  }

  private func holds(from start: Int) -> Bool {
    relation.holds(first(start), second(start))
  }

  private func witness(from start: Int) -> Witness {
    Witness(start: start, first: first(start), second: second(start))
  }

  /// The breakpoints, each by itself, and what lies between them.
  private func pieces(of starts: Range<Int>) -> [ClosedRange<Int>] {
    let breakpoints = (first.breakpoints(in: starts) + second.breakpoints(in: starts)).filter(starts.contains).sorted()
    var pieces: [ClosedRange<Int>] = []
    var next = starts.lowerBound
    for point in breakpoints where point >= next {
      if next < point { pieces.append(next...point - 1) }
      pieces.append(point...point)
      next = point + 1
    }
    if next < starts.upperBound { pieces.append(next...starts.upperBound - 1) }
    return pieces
  }

  /// The starts of a piece for which it is wrong: of a linear difference they reach to one end or to both.
  private func failingStarts(in piece: ClosedRange<Int>, ends: (Bool, Bool)) -> ClosedRange<Int> {
    var low = piece.lowerBound
    var high = piece.upperBound
    guard ends.0 != ends.1 else { return piece }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(from: middle) == ends.0 { low = middle } else { high = middle }
    }
    return ends.0 ? high...piece.upperBound : piece.lowerBound...low
  }
}

extension ClosedRange<Int> {
  /// The first of the moments that is a whole minute of UTC.
  fileprivate var firstWholeMinute: Int? {
    let minute = (lowerBound + 59).floorDivided(by: 60) * 60
    return contains(minute) ? minute : nil
  }
}
