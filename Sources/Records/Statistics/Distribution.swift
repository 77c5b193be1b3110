/// How often each number of seconds occurred, and how often none ever came.
///
/// Quantiles are exact as long as there are at most 65,536 different numbers; beyond that, numbers are kept to one part
/// in 1,024, so that no number of records takes more memory than about a megabyte.
public struct Distribution: Hashable, Sendable {
  private static let mostDifferent = 65_536

  private var counts: [UInt32: UInt32] = [:]
  /// Whether numbers are rounded.
  private var isCoarse = false
  /// How many numbers there are.
  public private(set) var count = 0
  /// How many never came: they count as longer than every number.
  public private(set) var missing = 0

  public init() {}

  public mutating func add(_ seconds: Int) {
    add(UInt32(clamping: seconds), 1)
    count += 1
  }

  /// Counts one that never came.
  public mutating func addMissing() {
    missing += 1
  }

  public mutating func merge(_ other: Distribution) {
    isCoarse = isCoarse || other.isCoarse
    for (seconds, count) in other.counts { add(seconds, count) }
    count += other.count
    missing += other.missing
  }

  private mutating func add(_ seconds: UInt32, _ count: UInt32) {
    let (sum, isTooLarge) = counts[rounded(seconds), default: 0].addingReportingOverflow(count)
    counts[rounded(seconds)] = isTooLarge ? .max : sum
    guard counts.count > Self.mostDifferent, !isCoarse else { return }
    isCoarse = true
    counts = Dictionary(counts.map { (rounded($0.key), $0.value) }) { $0 &+ $1 }
  }

  /// The number with its ten leading bits after the first.
  private func rounded(_ seconds: UInt32) -> UInt32 {
    let surplus = UInt32(max(0, 32 - seconds.leadingZeroBitCount - 11))
    return isCoarse ? (seconds >> surplus) << surplus : seconds
  }
}

extension Distribution {
  /// How many numbers there are and ought to be.
  public var total: Int { count + missing }

  /// The number of a rank, from 1, the smallest first; nil past the last one.
  public func number(ofRank rank: Int) -> Int? {
    var passed = 0
    for (seconds, count) in counts.sorted(by: { $0.key < $1.key }) {
      passed += Int(count)
      if passed >= rank { return Int(seconds) }
    }
    return nil
  }

  /// The smallest number that so many percent of all do not exceed (nearest rank); nil where there are none, or where
  /// it would be one that never came.
  public func percentile(_ percent: Int) -> Int? {
    guard total > 0 else { return nil }
    return number(ofRank: max(1, (total * percent + 99) / 100))
  }

  /// How many numbers are at most so large.
  public func count(upTo seconds: Int) -> Int {
    counts.reduce(0) { $0 + ($1.key <= UInt32(clamping: seconds) ? Int($1.value) : 0) }
  }
}
