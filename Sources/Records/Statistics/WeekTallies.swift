public import Escalation

/// What was detected and resolved week by week, in the last year of a period.
struct WeekTallies {
  /// As many weeks are told: a year, and the one that it goes on in.
  static let most = 53

  private let last: Int
  private let first: Int
  private var detected: [Int]
  private var times: [Distribution]

  init(_ period: RecordPeriod) {
    last = Week.number(of: period.end - 1)
    let since = period.since.map { Week.number(of: max(0, $0.daysSinceEpoch) * 86_400) } ?? 0
    first = min(last, max(since, last - Self.most + 1))
    detected = Array(repeating: 0, count: last - first + 1)
    times = Array(repeating: Distribution(), count: last - first + 1)
  }

  mutating func add(_ record: IncidentRecord) {
    if let place = place(of: record.detected) { detected[place] += 1 }
    if let resolved = record.resolved, let place = place(of: resolved) {
      times[place].add(resolved - record.detected)
    }
  }

  private func place(of moment: Int) -> Int? {
    let number = Week.number(of: moment)
    return (first...last).contains(number) ? number - first : nil
  }

  /// The weeks from the first in which anything happened.
  func weeks() -> [WeekLine] {
    let lines = detected.indices.map { place in
      WeekLine(
        monday: Week.monday(first + place), detected: detected[place], resolved: times[place].count,
        median: times[place].percentile(50))
    }
    return Array(lines.drop { $0.detected == 0 && $0.resolved == 0 })
  }
}

/// One week's work.
public struct WeekLine: Hashable, Sendable {
  public let monday: CalendarDate
  public let detected: Int
  public let resolved: Int
  /// The elapsed seconds from detection in which half of what was resolved was so; nil where nothing was.
  public let median: Int?
}
