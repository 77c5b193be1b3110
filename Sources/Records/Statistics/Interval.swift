/// A share of a number of trials, with how well they bear it out.
public struct Share: Hashable, Sendable {
  public let count: Int
  public let of: Int

  public init(_ count: Int, of total: Int) {
    self.count = count
    of = total
  }

  /// 0 to 1; nil of nothing.
  public var value: Double? { of > 0 ? Double(count) / Double(of) : nil }

  /// The interval that holds the true share with 95% confidence; nil of nothing.
  ///
  /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927, without
  /// continuity correction.
  public var interval: ClosedRange<Double>? {
    guard of > 0 else { return nil }
    let (n, z) = (Double(of), 1.959963984540054)
    let p = Double(count) / n
    let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }
}

/// What a sample says of a quantile of all that it was drawn from, whatever the distribution is.
enum QuantileBound {
  /// The rank, from 1, of the smallest number of a sample that is, with 95% confidence, at least the quantile; nil where
  /// the sample is too small to have one.
  ///
  /// The number of rank k is at least the quantile q unless k or more of n lie below it, the chance of which is that of
  /// at least k successes in n trials of q. Source: W. J. Conover, "Practical Nonparametric Statistics", 3rd edition,
  /// section 3.2, one-sided.
  static func upperRank(of total: Int, percent: Int) -> Int? {
    guard total > 0, (1..<100).contains(percent) else { return nil }
    let share = Double(percent) / 100
    // The chance of exactly k successes, from one k to the next, by logarithms: of many trials it is very small.
    var logarithm = Double(total) * Numbers.log(1 - share)
    var below = 0.0
    for rank in 1...total {
      below += Numbers.exp(logarithm)
      if below >= 0.95 { return rank }
      logarithm +=
        Numbers.log(Double(total - rank + 1)) - Numbers.log(Double(rank)) + Numbers.log(share) - Numbers.log(1 - share)
    }
    return nil
  }
}
