/// When none of several calendars is open, over a horizon.
public struct CoverageGaps: Hashable, Sendable {
  /// In the order of time, in seconds since the epoch, cut to the horizon; neighbours do not touch.
  public let gaps: [Range<Int>]
  /// The seconds of all gaps.
  public let uncoveredSeconds: Int
  /// Those of them in the first twelve months.
  public let uncoveredSecondsInFirstYear: Int

  public var first: Range<Int>? { gaps.first }

  /// The gaps that a set of calendars leaves; no calendars leave everything.
  init(between calendars: [OpenTime], over horizon: Horizon) {
    let stretches = calendars.flatMap { $0.stretchesMeeting(horizon.span).map { $0.opening..<$0.closing } }
    let union = OpenTime(of: stretches.sorted { $0.lowerBound < $1.lowerBound }, during: horizon.span)
    gaps = union.gaps
    uncoveredSeconds = horizon.span.count - union.total
    uncoveredSecondsInFirstYear = horizon.firstYear.count - union.openSeconds(in: horizon.firstYear)
  }
}

extension OpenTime {
  /// What lies before, between and after the stretches of the span.
  fileprivate var gaps: [Range<Int>] {
    let begins = [span.lowerBound] + stretches.map(\.closing)
    let ends = stretches.map(\.opening) + [span.upperBound]
    return zip(begins, ends).filter { $0 < $1 }.map { $0..<$1 }
  }
}
