import Testing

@testable import Escalation

@Suite struct TimeZoneTests {
  @Test(arguments: ["Europe/London", "US/Pacific", "Asia/Calcutta", "Etc/UTC", "UTC", "GMT", "EST5EDT", "CET", "EST"])
  func `takes the names and links of the database`(_ name: String) {
    #expect(Zone(named: name)?.name == name)
  }

  @Test(arguments: ["BST", "IST", "PST", "GMT+1", "UTC+2", "europe/london", "Europe/Londn", "", "Factory", "JST"])
  func `refuses what the database does not name`(_ name: String) {
    #expect(Zone(named: name) == nil)
  }

  @Test func `has every name that it suggests`() {
    #expect(Zone.knownNames.count == 597)
    #expect(Zone.knownNames == Zone.knownNames.sorted())
    #expect(Zone.knownNames.filter { Zone(named: $0) == nil } == [])
  }

  @Test func `finds clocks put forward and back`() throws {
    let london = try #require(Zone(named: "Europe/London"))
    let spring = london.occurrence(of: LocalTime(try date("2026-03-29"), second: 90 * 60))
    #expect(spring == .skipped(until: try moment("2026-03-29 01:00")))
    let autumn = london.occurrence(of: LocalTime(try date("2026-10-25"), second: 90 * 60))
    #expect(autumn == .moments(first: try moment("2026-10-25 00:30"), last: try moment("2026-10-25 01:30")))
  }

  @Test func `knows half an hour on Lord Howe Island`() throws {
    let island = try #require(Zone(named: "Australia/Lord_Howe"))
    let skipped = island.occurrence(of: LocalTime(try date("2026-10-04"), second: 135 * 60))
    #expect(skipped == .skipped(until: try moment("2026-10-03 15:30")))
    #expect(!island.occurrence(of: LocalTime(try date("2026-10-04"), second: 150 * 60)).isSkipped)
  }

  @Test func `skips the day that Samoa never had`() throws {
    let apia = try #require(Zone(named: "Pacific/Apia"))
    let noon = apia.occurrence(of: LocalTime(try date("2011-12-30"), second: 43_200))
    #expect(noon == .skipped(until: try moment("2011-12-30 10:00")))
    #expect(!apia.occurrence(of: LocalTime(try date("2011-12-31"))).isSkipped)
  }

  @Test func `tells a moment by both clocks`() throws {
    let london = try #require(Zone(named: "Europe/London"))
    let auckland = try #require(Zone(named: "Pacific/Auckland"))
    let friday = try moment("2026-11-27 16:30")
    #expect(Moment(friday, in: london).description == "Fri 2026-11-27 16:30 Europe/London (16:30 UTC)")
    #expect(
      Moment(friday, in: auckland).description == "Sat 2026-11-28 05:30 Pacific/Auckland (Fri 2026-11-27 16:30 UTC)")
    #expect(Moment(friday + 5).description == "Fri 2026-11-27 16:30:05 UTC")
  }

  @Test func `numbers days as the Gregorian calendar does`() throws {
    #expect(LocalTime(try date("1970-01-01")).day == 0)
    #expect(LocalTime(try date("2000-03-01")).day == 11_017)
    #expect(LocalTime(try date("2026-05-22")).weekday == .friday)
    #expect(LocalTime(try date("1969-12-31")).weekday == .wednesday)
    for day in stride(from: -719_162, through: 2_932_896, by: 97) {
      #expect(LocalTime(try #require(LocalTime(day: day).date)).day == day)
    }
  }

  @Test func `counts months to the last day that there is`() throws {
    #expect(Horizon(today: try date("2027-12-31")).span.upperBound == (try moment("2029-02-28 00:00")))
    #expect(Horizon(today: try date("2028-02-29")).firstYear.upperBound == (try moment("2029-02-28 00:00")))
    #expect(Horizon(today: try date("2026-11-20")).span.upperBound == (try moment("2028-01-20 00:00")))
  }
}
