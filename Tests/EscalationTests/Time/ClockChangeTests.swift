import Testing

@testable import Escalation

/// Windows whose edges lie in the hour that clocks show twice, or in the one that they skip.
@Suite struct ClockChangeTests {
  struct Case: Sendable {
    let zone: String
    let day: String
    let windows: String
    /// The open stretches that meet the window's day, in UTC.
    let open: String
  }

  @Test(arguments: [
    // London, put back from 02:00 to 01:00 at 01:00 UTC.
    Case(zone: "Europe/London", day: "2026-10-25", windows: "00:30-01:30", open: "24T23:30-25T01:30"),
    Case(zone: "Europe/London", day: "2026-10-25", windows: "01:30-03:00", open: "25T00:30-25T03:00"),
    Case(zone: "Europe/London", day: "2026-10-25", windows: "01:00-01:00", open: "25T00:00-26T01:00"),
    Case(zone: "Europe/London", day: "2026-10-25", windows: "00:30-01:00 01:00-01:15", open: "24T23:30-25T01:15"),
    Case(zone: "Europe/London", day: "2026-10-25", windows: "00:30-02:00", open: "24T23:30-25T02:00"),
    // London, put forward from 01:00 to 02:00 at 01:00 UTC.
    Case(zone: "Europe/London", day: "2027-03-28", windows: "00:30-01:30", open: "28T00:30-28T01:00"),
    Case(zone: "Europe/London", day: "2027-03-28", windows: "01:30-03:00", open: "28T01:00-28T02:00"),
    Case(zone: "Europe/London", day: "2027-03-28", windows: "01:10-01:50", open: ""),
    Case(zone: "Europe/London", day: "2027-03-28", windows: "00:00-01:00 02:00-03:00", open: "28T00:00-28T02:00"),
    // Lord Howe Island, put back from 02:00 to 01:30 at 15:00 UTC, and forward from 02:00 to 02:30 at 15:30 UTC.
    Case(zone: "Australia/Lord_Howe", day: "2027-04-04", windows: "01:00-01:45", open: "03T14:00-03T15:15"),
    Case(zone: "Australia/Lord_Howe", day: "2027-10-03", windows: "02:15-03:00", open: "02T15:30-02T16:00"),
    // Chatham Islands, put back from 03:45 to 02:45 at 14:00 UTC.
    Case(zone: "Pacific/Chatham", day: "2027-04-04", windows: "02:50-03:00", open: "03T13:05-03T14:15"),
    // Samoa had no 30 December 2011: it went from 24:00 on the 29th to the 31st at 10:00 UTC.
    Case(zone: "Pacific/Apia", day: "2011-12-30", windows: "00:00-24:00", open: ""),
    Case(zone: "Pacific/Apia", day: "2011-12-29", windows: "22:00-06:00", open: "30T08:00-30T10:00"),
    Case(zone: "Pacific/Apia", day: "2011-12-31", windows: "00:00-24:00", open: "30T10:00-31T10:00"),
  ])
  func `opens at the first such moment and closes at the last`(_ example: Case) throws {
    let day = LocalTime(try date(example.day))
    let schedule = Schedule(
      zone: try #require(Zone(named: example.zone)), days: everyDay, hours: try hours(example.windows), holidays: [])
    let span = day.seconds - 10 * 86_400..<day.seconds + 10 * 86_400
    let windows = schedule.stretches(onDay: day.day, offsets: ZoneOffsets(of: schedule.zone, during: span))
    let open = OpenTime(of: windows, during: span)
    #expect(open.stretches.map { "\(text($0.opening))-\(text($0.closing))" }.joined(separator: " ") == example.open)
  }

  /// `25T01:30`.
  private func text(_ moment: Int) -> String {
    let local = LocalTime(seconds: moment)
    return "\(local.dayText.suffix(2))T\(local.timeText)"
  }
}
