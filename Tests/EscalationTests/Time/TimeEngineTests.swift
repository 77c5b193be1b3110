import Source
import Testing

@testable import Escalation

@Suite struct TimeEngineTests {
  let engine: TimeEngine
  let hour = Timespan(.elapsed(seconds: 3600), written: "1h")
  let businessHour = Timespan(.business(count: 1, unit: .hour), written: "1bh")
  let businessDay = Timespan(.business(count: 2, unit: .day), written: "2bd")

  init() throws {
    engine = TimeEngine(today: try date("2026-11-20"))
  }

  @Test func `turns time spans into deadlines`() throws {
    let key = engine.key(of: try schedule("Europe/London", "08:00-12:00 13:00-17:30"))
    #expect(engine.deadline(of: hour, on: nil) == .elapsed(seconds: 3600))
    #expect(engine.deadline(of: businessHour, on: nil) == nil)
    #expect(engine.deadline(of: businessDay, on: key) == .business(seconds: 17 * 3600, on: key))
    #expect(engine.deadline(of: Timespan(.scheduled, written: "scheduled"), on: key) == .never)
  }

  @Test func `gives what starts out of hours its own deadline`() throws {
    let key = engine.key(of: try schedule("Europe/London", "08:00-16:00"))
    let plain = Deadline.elapsed(seconds: 3600)
    #expect(engine.deadline(of: hour, closed: .other(hour), on: key) == plain)
    #expect(engine.deadline(of: hour, closed: .fromOpening, on: nil) == plain)
    #expect(engine.deadline(of: hour, closed: .fromOpening, on: key) == .fromOpening(of: key, plain))
    let other = Deadline.outOfHours(of: key, open: plain, closed: .business(seconds: 3600, on: key))
    #expect(engine.deadline(of: hour, closed: .other(businessHour), on: key) == other)
  }

  @Test func `knows calendars by what they say of time`() throws {
    let london = try calendar("london", zone: "Europe/London")
    let again = try calendar("office", zone: "Europe/London")
    let nowhere = try calendar("nowhere", zone: "Europe/Londn")
    let keys = engine.keys(of: [london, again, nowhere])
    #expect(keys.count == 2)
    #expect(keys[ID("london")] == keys[ID("office")])
    #expect(keys[ID("london")]?.schedule.days == everyDay)
    #expect(keys[ID("london")]?.schedule.opens(onDay: LocalTime(try date("2026-12-25")).day) == false)
  }

  private func calendar(_ id: String, zone: String) throws -> WorkCalendar {
    var calendar = WorkCalendar(at: .nowhere)
    calendar.id = Sourced(ID(id), at: .nowhere)
    calendar.timezone = Sourced(zone, at: .nowhere)
    calendar.hours = Sourced(try hours("08:00-16:00"), at: .nowhere)
    calendar.holidays = Sourced([Sourced(try date("2026-12-25"), at: .nowhere)], at: .nowhere)
    return calendar
  }

  @Test func `looks at the fourteen months around a scenario's start`() throws {
    let start = try moment("2026-12-26 03:10", "Europe/London")
    let horizon = try #require(Horizon(around: start))
    #expect(horizon == Horizon(today: try date("2026-12-26")))
    #expect(horizon.contains(try date("2027-12-25")))
    #expect(!horizon.contains(try date("2026-12-25")))
  }
}
