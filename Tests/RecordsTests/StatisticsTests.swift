import Escalation
import TestSupport
import Testing

@testable import Records

@Suite("Statistics")
struct StatisticsTests {
  @Test("Percentiles are nearest ranks, and what never came is the longest")
  func percentiles() {
    var times = Distribution()
    #expect(times.percentile(50) == nil)
    for seconds in [50, 10, 40, 20, 30] { times.add(seconds) }
    #expect(times.percentile(50) == 30)
    #expect(times.percentile(90) == 50)
    #expect(times.percentile(0) == 10)
    times.addMissing()
    #expect(times.percentile(50) == 30)
    #expect(times.percentile(90) == nil)
    #expect(times.count(upTo: 39) == 3)
  }

  @Test("Beyond 65,536 different numbers they are kept to one part in 1,024")
  func coarse() {
    var times = Distribution()
    for seconds in 0..<200_000 { times.add(seconds) }
    for percent in [1, 50, 90, 99] {
      let exact = 2_000 * percent - 1
      let kept = times.percentile(percent) ?? 0
      #expect(kept <= exact && Double(exact - kept) <= Double(exact) / 1024, "\(percent): \(kept), \(exact)")
    }
    #expect(times.count == 200_000)
  }

  @Test("Two distributions together are one of all their numbers")
  func merged() {
    var (left, right, all) = (Distribution(), Distribution(), Distribution())
    for seconds in 0..<500 {
      let value = seconds * seconds % 97
      if seconds.isMultiple(of: 3) { left.add(value) } else { right.add(value) }
      all.add(value)
    }
    left.merge(right)
    #expect(left == all)
  }

  @Test("Intervals, ranks and trends are Python's", .enabled(if: Python.has("statistics", "math")))
  func python() throws {
    let output = try Python.run(Self.script, input: "")
    for line in output.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      let numbers = parts.dropFirst().map { Double($0) }
      switch parts[0] {
      case "wilson":
        let share = Share(Int(numbers[0] ?? 0), of: Int(numbers[1] ?? 0))
        let interval = try #require(share.interval)
        #expect(abs(interval.lowerBound - (numbers[2] ?? 9)) < 1e-9, "\(line)")
        #expect(abs(interval.upperBound - (numbers[3] ?? 9)) < 1e-9, "\(line)")
      case "rank":
        let rank = QuantileBound.upperRank(of: Int(numbers[0] ?? 0), percent: Int(numbers[1] ?? 0))
        #expect(rank == Int(parts[3]), "\(line)")
      default:
        let trend = try #require(Trend(of: numbers.dropLast(2).map(\.self)))
        #expect(abs(trend.slope - (numbers[numbers.count - 2] ?? .nan)) < 1e-9, "\(line)")
        #expect(trend.direction.rawValue == parts.last, "\(line)")
      }
    }
  }

  /// Wilson's interval as the two ends at which a test of the share would just not reject; exact binomial sums; all pairs
  /// of a sequence, and the variance of Kendall's score over its permutations' formula with ties.
  private static let script = """
    import math, random, statistics
    from fractions import Fraction
    random.seed(5)
    z = statistics.NormalDist().inv_cdf(.975)
    def root(f, a, b):
        for _ in range(200):
            m = (a + b) / 2
            if f(a) * f(m) <= 0: b = m
            else: a = m
        return (a + b) / 2
    for n in [1, 2, 5, 29, 100, 5000]:
        for k in sorted({0, n // 3, n // 2, n - 1, n}):
            p = k / n
            f = lambda q: (p - q) ** 2 - z * z * q * (1 - q) / n
            low = 0.0 if k == 0 else root(f, 1e-15, p - 1e-15 if k == n else p)
            high = 1.0 if k == n else root(f, max(p, 1e-9), 1 - 1e-15)
            print('wilson', k, n, low, high)
    for n in [1, 20, 28, 29, 30, 58, 59, 100, 400]:
        for percent in [50, 90, 95]:
            q, below, rank = Fraction(percent, 100), Fraction(0), None
            for k in range(n):
                below += math.comb(n, k) * q ** k * (1 - q) ** (n - k)
                if below >= Fraction(95, 100):
                    rank = k + 1
                    break
            print('rank', n, percent, rank)
    for n in [4, 5, 8, 13, 20]:
        for slope in [-3, -.5, 0, .5, 3]:
            values = [float(round(slope * i + random.gauss(10, 3))) for i in range(n)]
            slopes, score = [], 0
            for i in range(n):
                for j in range(i):
                    slopes.append((values[i] - values[j]) / (i - j))
                    score += (values[i] > values[j]) - (values[i] < values[j])
            term = lambda t: t * (t - 1) * (2 * t + 5)
            variance = (term(n) - sum(term(values.count(v)) for v in set(values))) / 18
            sure = variance > 0 and abs(score) / math.sqrt(variance) > z
            word = 'steady' if not sure else 'rising' if score > 0 else 'falling'
            print('trend', *values, statistics.median(slopes), word)
    """

  @Test("A record counts once, in its period, and by the names that things had")
  func counting() throws {
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 21))
    let since = try #require(CalendarDate(year: 2026, month: 11, day: 1))
    var statistics = RecordStatistics(of: try sampleProject(), RecordPeriod(since: since, today: today))
    let rows = """
      id,matrix,incident,metric,detected,resolved
      1,support,outage,,2026-11-20T03:10:00Z,2026-11-20T03:20:00Z
      1,support,outage,,2026-11-20T03:10:00Z,2026-11-20T03:20:00Z
      2,,breakdown,,2026-11-20T03:10:00Z,
      3,support,outage,,2026-10-31T23:59:59Z,
      4,support,outage,,2026-11-22T00:00:00Z,
      5,support,outge,,2026-11-20T03:10:00Z,
      6,suport,outage,,2026-11-20T03:10:00Z,
      7,support,,errors,2026-11-20T03:10:00Z,
      8,support,,,2026-11-20T03:10:00Z,
      9,support,outage,error,2026-11-20T03:10:00Z,
      ,support,outage,,2026-11-20T03:10:00Z,2026-11-20T03:20:00Z
      ,support,outage,,2026-11-20T03:10:00Z,2026-11-20T03:20:00Z

      """
    let problems = ReadFile(rows).records.compactMap { statistics.add($0)?.message }
    #expect(
      problems == [
        "the record `1` is there a second time: the first counts",
        "`outge` is no incident of this project; did you mean `outage`?",
        "`suport` is no matrix of this project; did you mean `support`?",
        "the record names neither an incident nor a metric",
        "`error` is no metric of this project; did you mean `errors`?",
      ])
    #expect(statistics.counts.incidents == 6)
    #expect(statistics.counts.outside == 2)
    #expect(statistics.counts.repeated == 1)
    let summary = RecordSummary(of: statistics)
    #expect(summary.incidents.map(\.records) == [6])
    #expect(summary.metrics.map(\.falsePositives.of) == [1])
  }
}
