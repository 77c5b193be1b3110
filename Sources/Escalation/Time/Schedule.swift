/// When a calendar's windows open: all that a ``WorkCalendar`` says of time, and nothing of what it is called.
///
/// Two calendars of one schedule are open at the same moments.
public struct Schedule: Hashable, Sendable {
  public let zone: Zone
  public let days: Set<Weekday>
  /// As written, none of them out of the day.
  public let windows: [OpeningWindow]
  /// In days since 1970-01-01.
  let holidays: Set<Int>

  public init(zone: Zone, days: Set<Weekday>, hours: OpeningHours, holidays: some Sequence<CalendarDate>) {
    self.zone = zone
    self.days = days
    windows = hours.windows.filter { (0..<1440).contains($0.open) && (0...1440).contains($0.close) }
    self.holidays = Set(holidays.map(\.daysSinceEpoch))
  }

  /// The schedule of a calendar; nil where it lacks hours or names no zone: a finding has said so.
  public init?(of calendar: WorkCalendar) {
    guard let zone = calendar.timezone.flatMap({ Zone(named: $0.value) }), let hours = calendar.hours?.value else {
      return nil
    }
    self.init(
      zone: zone, days: calendar.days?.value ?? Set(Weekday.allCases), hours: hours,
      holidays: (calendar.holidays?.value ?? []).lazy.map(\.value))
  }

  /// What `1bd` is: the open seconds of a day as written.
  public var secondsPerDay: Int {
    windows.reduce(0) { $0 + $1.minutes } * 60
  }

  /// Whether it opens on no day at all.
  public var neverOpens: Bool {
    days.isEmpty || windows.isEmpty
  }

  /// Whether the windows leave no minute of a day out, so that nothing opens or closes at its midnight.
  public var isOpenAllDay: Bool {
    let sorted = windows.sorted { $0.open < $1.open }
    let reached = sorted.reduce(0) { reached, window in
      window.open <= reached ? max(reached, window.open + window.minutes) : reached
    }
    return reached >= 1440
  }

  /// Whether windows open on the day that lies so many days after 1970-01-01.
  func opens(onDay day: Int) -> Bool {
    days.contains(Weekday(ofDay: day)) && !holidays.contains(day)
  }

  /// What the span of seconds of a business duration is on this calendar.
  public func seconds(_ count: Int, _ unit: BusinessUnit) -> Int {
    switch unit {
    case .minute: count.multipliedSaturated(by: 60)
    case .hour: count.multipliedSaturated(by: 3600)
    case .day: count.multipliedSaturated(by: secondsPerDay)
    }
  }
}
