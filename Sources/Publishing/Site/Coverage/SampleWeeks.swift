import Escalation

/// Two weeks that stand for all: one in January and one in July, without holidays.
///
/// A page is the same on whatever day it is made, so it cannot show the week that its reader lives in; scripts can, and do.
/// Where teams of several zones stand in for each other, clock changes may open a gap in one half of the year alone.
struct SampleWeeks {
  private let winter = SampleWeek(from: CalendarDate(year: 2026, month: 1, day: 12) ?? .first)
  private let summer = SampleWeek(from: CalendarDate(year: 2026, month: 7, day: 13) ?? .first)

  /// The weeks to show for calendars, with a name where there are two that differ.
  ///
  /// - Parameter clock: The calendar that says when somebody must be there; nil for always.
  func weeks(of calendars: [WorkCalendar], clock: WorkCalendar? = nil) -> [(name: String?, week: CoveredWeek)] {
    let zones = Set((calendars + [clock].compactMap { $0 }).compactMap { $0.timezone?.value })
    let zone = zones.count == 1 ? zones.first.flatMap(Zone.init) : nil
    let weeks = [winter, summer].map { $0.covered(by: calendars, clock: clock, in: zone ?? .utc) }
    return weeks[0] == weeks[1]
      ? [(nil, weeks[0])] : [("in January", weeks[0]), ("in July", weeks[1])]
  }
}

/// A week of a zone, in minutes from its Monday's midnight.
struct CoveredWeek: Equatable {
  static let minutes = 7 * 1440

  let zone: String
  let covered: [Range<Int>]
  /// When nobody is there and somebody should be.
  let gaps: [Range<Int>]
}

/// One week, and what is open in it.
private struct SampleWeek {
  private let monday: CalendarDate
  private let engine: TimeEngine

  init(from monday: CalendarDate) {
    self.monday = monday
    engine = TimeEngine(over: Horizon(from: monday.adding(days: -2) ?? monday, months: 1))
  }

  func covered(by calendars: [WorkCalendar], clock: WorkCalendar?, in zone: Zone) -> CoveredWeek {
    let start = zone.occurrence(of: LocalTime(monday)).opening
    let closed = closedTimes(of: calendars, from: start)
    let free = clock.map { closedTimes(of: [$0], from: start) } ?? []
    return CoveredWeek(
      zone: zone.name, covered: Self.complement(of: closed), gaps: closed.flatMap { Self.cut($0, without: free) })
  }

  private func closedTimes(of calendars: [WorkCalendar], from start: Int) -> [Range<Int>] {
    let keys = calendars.compactMap(\.withoutHolidays).map(engine.key(of:))
    let week = 0..<CoveredWeek.minutes
    return engine.gaps(between: Set(keys)).gaps
      .map { ($0.lowerBound - start) / 60..<($0.upperBound - start) / 60 }
      .map { $0.clamped(to: week) }.filter { !$0.isEmpty }
  }

  private static func complement(of ranges: [Range<Int>]) -> [Range<Int>] {
    cut(0..<CoveredWeek.minutes, without: ranges)
  }

  /// What is left of a range without others, which are in order.
  private static func cut(_ range: Range<Int>, without others: [Range<Int>]) -> [Range<Int>] {
    let edges =
      [range.lowerBound]
      + others.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
      .flatMap { [$0.lowerBound, $0.upperBound] } + [range.upperBound]
    return stride(from: 0, to: edges.count - 1, by: 2).map { edges[$0]..<edges[$0 + 1] }.filter { !$0.isEmpty }
  }
}

extension WorkCalendar {
  /// When it is open on days that are no holidays; nil where it lacks hours or names no zone.
  fileprivate var withoutHolidays: Schedule? {
    guard let zone = timezone.flatMap({ Zone(named: $0.value) }), let hours = hours?.value else { return nil }
    return Schedule(zone: zone, days: openDays, hours: hours, holidays: [])
  }
}
