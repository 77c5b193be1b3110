import Escalation

/// When people are there, as the on-call model promises it.
struct OnCallPlan {
  /// The clock of the two graver severities: a calendar, or all hours.
  let calendar: String
  let clock: Clock
  /// The value of `coverage` for those who are on call.
  let coverage: String
  /// The calendars that it needs beside the office's; lines of YAML without their indent.
  let calendars: [CalendarTemplate]

  init(_ model: OnCallModel) {
    switch model {
    case .businessHours:
      self.init(calendar: "office", clock: .open, coverage: "[office]", calendars: [])
    case .extendedHours:
      self.init(calendar: "extended", clock: .open, coverage: "[extended]", calendars: [.extended])
    case .followTheSun:
      let shifts = CalendarTemplate.shifts
      let coverage = "[\(shifts.map(\.id).joined(separator: ", "))]"
      self.init(calendar: "always", clock: .elapsed, coverage: coverage, calendars: shifts)
    case .always:
      self.init(calendar: "always", clock: .elapsed, coverage: "always", calendars: [])
    }
  }

  private init(calendar: String, clock: Clock, coverage: String, calendars: [CalendarTemplate]) {
    self.calendar = calendar
    self.clock = clock
    self.coverage = coverage
    self.calendars = calendars
  }
}

/// Opening hours to begin with.
struct CalendarTemplate {
  let id: String
  let timezone: String
  let days: String
  let hours: String
  let keepsHolidays: Bool
  let remark: String

  static let office = CalendarTemplate(
    id: "office", timezone: "Europe/London", days: "mon-fri", hours: "09:00-17:00", keepsHolidays: true,
    remark: "working days, on which `1bd` is counted")

  /// Around the office's hours: who promises more than they do is never later than they are.
  static let extended = CalendarTemplate(
    id: "extended", timezone: "Europe/London", days: "daily", hours: "07:00-22:00", keepsHolidays: true,
    remark: "the hours in which somebody is on call")

  /// Windows that overlap by an hour in winter and meet in summer, so that no clock change opens a gap.
  static let shifts = [
    CalendarTemplate(
      id: "singapore-shift", timezone: "Asia/Singapore", days: "daily", hours: "08:00-17:00", keepsHolidays: false,
      remark: "the rota hands over from site to site, holidays included"),
    CalendarTemplate(
      id: "london-shift", timezone: "Europe/London", days: "daily", hours: "08:00-17:00", keepsHolidays: false,
      remark: "overlaps with its neighbours, or meets them, at every clock change"),
    CalendarTemplate(
      id: "new-york-shift", timezone: "America/New_York", days: "daily", hours: "08:00-20:00", keepsHolidays: false,
      remark: "meets Singapore's morning"),
  ]

  /// The mapping of one calendar.
  func line(holidays: [CalendarDate]) -> String {
    let dates = holidays.map(\.isoText).joined(separator: ", ")
    let closing = keepsHolidays && !dates.isEmpty ? ", holidays: [\(dates)]" : ""
    return "{timezone: \(timezone), days: \(days), hours: \(hours)\(closing)}"
  }

  /// Holidays to begin with: Christmas and New Year's Day of the two winters from a day on.
  static func holidays(from today: CalendarDate) -> [CalendarDate] {
    [today.year, today.year + 1].flatMap { year in
      [CalendarDate(year: year, month: 12, day: 25), CalendarDate(year: year + 1, month: 1, day: 1)]
    }.compactMap(\.self)
  }
}
