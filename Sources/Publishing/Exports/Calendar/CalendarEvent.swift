import Escalation

/// One event of a matrix's calendar.
struct CalendarEvent {
  enum Start {
    /// A whole day, wherever people are.
    case day(CalendarDate)
    /// A moment by the clocks of a zone, or of UTC where it was written with an offset.
    case moment(Instant)
  }

  /// Tells it from all other events of the project, and stays the same from build to build.
  let uid: String
  let start: Start
  /// How often it comes round; once where nil.
  var cadence: Cadence?
  /// The last day on which it may come round.
  var until: CalendarDate?
  let summary: String
  var description = ""
  let address: String

  func write(to text: inout ICalendarText, stamp: String) {
    text.add("BEGIN", "VEVENT")
    text.add("UID", uid)
    text.add("DTSTAMP", stamp)
    writeStart(to: &text)
    if let cadence { text.add("RRULE", rule(of: cadence)) }
    text.add("SUMMARY", text: summary)
    if !description.isEmpty { text.add("DESCRIPTION", text: description) }
    if address.contains("://") { text.add("URL", address) }
    text.add("END", "VEVENT")
  }

  private func writeStart(to text: inout ICalendarText) {
    switch start {
    case .day(let date):
      text.add("DTSTART;VALUE=DATE", date.basic)
    case .moment(let instant):
      if let zone = instant.zone.flatMap(Zone.init(named:)), zone != .utc {
        text.add("DTSTART;TZID=\(zone.name)", zone.local(at: instant.secondsSinceEpoch).basic)
      } else {
        text.add("DTSTART", LocalTime(seconds: instant.secondsSinceEpoch).basic + "Z")
      }
    }
  }

  /// A month's day is told as the last where it may be missing: monthly from the 31st is the last day of each month.
  private func rule(of cadence: Cadence) -> String {
    let end = until.map { ";UNTIL=\($0.basic)" } ?? ""
    return switch cadence {
    case .daily: "FREQ=DAILY" + end
    case .weekly: "FREQ=WEEKLY" + end
    case .biweekly: "FREQ=WEEKLY;INTERVAL=2" + end
    case .monthly: "FREQ=MONTHLY" + end + lateDay
    case .quarterly: "FREQ=MONTHLY;INTERVAL=3" + end + lateDay
    case .yearly: "FREQ=YEARLY" + end
    }
  }

  /// The last of the days up to this one that a month has (RFC 5545, section 3.3.10, BYSETPOS).
  private var lateDay: String {
    guard case .day(let date) = start, date.day > 28 else { return "" }
    let days = (28...date.day).map(String.init).joined(separator: ",")
    return ";BYMONTHDAY=\(days);BYSETPOS=-1"
  }
}

extension CalendarDate {
  /// `20261120`.
  var basic: String { description.replacing("-", with: "") }
}

extension LocalTime {
  /// `20261226T031000`.
  var basic: String {
    let clock = timeText.replacing(":", with: "")
    return dayText.replacing("-", with: "") + "T" + clock + (clock.utf8.count == 4 ? "00" : "")
  }
}
