/// Where a sequence of figures is going.
public struct Trend: Hashable, Sendable {
  public enum Direction: String, Hashable, Sendable {
    case rising, falling
    /// As far as the figures can tell.
    case steady
  }

  /// What it gains from one figure to the next: the median of the slopes between all pairs.
  ///
  /// Source: P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", 1968.
  public let slope: Double
  /// Rising or falling where chance alone would show as much in less than one of twenty sequences.
  public let direction: Direction

  /// - Parameter figures: One for each equal step of time, nil where a step has none.
  /// - Returns: nil for fewer than four figures, of which nothing can be told.
  public init?(of figures: [Double?]) {
    let points = figures.enumerated().compactMap { index, figure in figure.map { (Double(index), $0) } }
    guard points.count >= 4 else { return nil }
    var slopes: [Double] = []
    var score = 0
    for (index, later) in points.enumerated() {
      for earlier in points[..<index] {
        slopes.append((later.1 - earlier.1) / (later.0 - earlier.0))
        score += later.1 > earlier.1 ? 1 : later.1 < earlier.1 ? -1 : 0
      }
    }
    slopes.sort()
    let middle = slopes.count / 2
    slope = slopes.count.isMultiple(of: 2) ? (slopes[middle - 1] + slopes[middle]) / 2 : slopes[middle]
    let deviation = Self.variance(of: points.map(\.1)).squareRoot()
    let isSure = Double(abs(score)) > 1.959963984540054 * deviation
    direction = isSure && score != 0 ? (score > 0 ? .rising : .falling) : .steady
  }

  /// The variance of the score, equal figures taken into account.
  ///
  /// Source: M. G. Kendall, "Rank Correlation Methods", 4th edition, section 5.8.
  private static func variance(of figures: [Double]) -> Double {
    let ties = Dictionary(grouping: figures) { $0 }.values.map { Double($0.count) }
    func term(_ n: Double) -> Double { n * (n - 1) * (2 * n + 5) }
    return (term(Double(figures.count)) - ties.reduce(0) { $0 + term($1) }) / 18
  }
}
