import Testing

@testable import Escalation

@Suite struct DeadlineTests {
  let engine: TimeEngine

  init() throws {
    engine = TimeEngine(today: try date("2026-05-01"))
  }

  private func due(_ text: String, after seconds: Int, on schedule: Schedule) throws -> String? {
    let key = engine.key(of: schedule)
    let start = try moment(text, schedule.zone.name)
    let due = engine.function(of: .business(seconds: seconds, on: key))(start)
    return due.map { engine.moment($0, on: key).local.description }
  }

  @Test func `runs a business day over a weekend and a holiday`() throws {
    let london = try schedule("Europe/London", "09:00-17:00", holidays: ["2026-05-25"])
    #expect(try due("2026-05-22 16:00", after: london.secondsPerDay, on: london) == "2026-05-26 16:00")
    #expect(try due("2026-05-22 12:00", after: 5 * 3600, on: london) == "2026-05-22 17:00")
    #expect(try due("2026-05-22 12:00", after: 5 * 3600 + 60, on: london) == "2026-05-26 09:01")
    #expect(try due("2026-05-23 12:00", after: 60, on: london) == "2026-05-26 09:01")
  }

  @Test func `counts the hours as written in nights of seven and nine`() throws {
    let night = try schedule("Europe/London", "22:00-06:00", on: everyDay)
    #expect(night.secondsPerDay == 8 * 3600)
    #expect(try due("2027-03-27 22:00", after: night.secondsPerDay, on: night) == "2027-03-28 23:00")
    #expect(try due("2026-10-24 22:00", after: night.secondsPerDay, on: night) == "2026-10-25 05:00")
  }

  @Test func `opens no window on a holiday, and lets the night before end`() throws {
    let night = try schedule("Europe/London", "22:00-06:00", on: [.friday], holidays: ["2026-05-29"])
    #expect(try due("2026-05-22 22:00", after: 8 * 3600, on: night) == "2026-05-23 06:00")
    #expect(try due("2026-05-23 06:00", after: 60, on: night) == "2026-06-05 22:01")
  }

  @Test func `joins full days, and windows that touch`() throws {
    let full = engine.openTime(of: engine.key(of: try schedule("Africa/Cairo", "00:00-24:00", on: everyDay)))
    #expect(full.stretches.count == 1)
    let touching = engine.openTime(of: engine.key(of: try schedule("UTC", "08:00-12:00 12:00-16:00", on: [.monday])))
    #expect(touching.openSeconds(in: try moment("2026-05-04 00:00")..<(try moment("2026-05-05 00:00"))) == 8 * 3600)
    #expect(touching.closing(from: try moment("2026-05-04 09:00")) == (try moment("2026-05-04 16:00")))
    #expect(touching.opening(from: try moment("2026-05-04 16:00")) == (try moment("2026-05-11 08:00")))
  }

  @Test func `is never due on a calendar that never opens`() throws {
    let closed = try schedule("UTC", "08:00-16:00", on: [])
    #expect(try due("2026-05-22 12:00", after: 60, on: closed) == nil)
    #expect(try due("2026-05-22 12:00", after: .max, on: try schedule("UTC", "08:00-16:00")) == nil)
  }

  @Test func `reaches a thousand days of one a week`() throws {
    let mondays = try schedule("UTC", "08:00-16:00", on: [.monday])
    #expect(try due("2027-06-01 00:00", after: 1000 * mondays.secondsPerDay, on: mondays) == "2046-07-30 16:00")
  }

  @Test func `names a start at which a business day is later than two days`() throws {
    let london = engine.key(of: try schedule("Europe/London", "09:00-17:00"))
    let day = Deadline.business(seconds: 8 * 3600, on: london)
    let verdict = engine.verdict(that: day, is: .atMost, .elapsed(seconds: 2 * 86_400))
    let witness = try #require(verdict.witness)
    #expect(verdict == .sometimes(witness))
    #expect(Moment(witness.start).description == "Fri 2026-05-01 08:01 UTC")
    #expect(witness.first.map { Moment($0).description } == "Mon 2026-05-04 08:01 UTC")
    #expect(engine.verdict(that: day, is: .atMost, .elapsed(seconds: 4 * 86_400)) == .always)
  }

  /// At every opening and closing of the two the first is due earlier: edges alone would say always.
  @Test func `finds what is wrong only between the edges of two calendars`() throws {
    let early = engine.key(of: try schedule("UTC", "09:00-15:30", on: everyDay))
    let late = engine.key(of: try schedule("UTC", "10:00-18:00", on: everyDay))
    let verdict = engine.verdict(
      that: .business(seconds: 2 * 3600, on: early), is: .atMost, .business(seconds: 4 * 3600, on: late))
    let witness = try #require(verdict.witness)
    #expect(verdict == .sometimes(witness))
    #expect(Moment(witness.start).description == "Fri 2026-05-01 13:31 UTC")
    #expect(witness.first.map { Moment($0).description } == "Sat 2026-05-02 09:01 UTC")
    #expect(witness.second.map { Moment($0).description } == "Fri 2026-05-01 17:31 UTC")
  }

  @Test func `compares business time on one calendar by its amount`() throws {
    let london = engine.key(of: try schedule("Europe/London", "09:00-17:00"))
    let day = Deadline.business(seconds: 8 * 3600, on: london)
    let less = Deadline.business(seconds: 8 * 3600 - 1, on: london)
    #expect(engine.verdict(that: day, is: .atMost, day) == .always)
    #expect(engine.verdict(that: less, is: .before, day) == .always)
    #expect(isNever(engine.verdict(that: day, is: .atMost, less)))
    #expect(isNever(engine.verdict(that: day, is: .before, day)))
  }

  @Test func `puts scheduled after everything`() throws {
    let london = engine.key(of: try schedule("Europe/London", "09:00-17:00"))
    let day = Deadline.business(seconds: 8 * 3600, on: london)
    #expect(engine.verdict(that: day, is: .before, .never) == .always)
    #expect(isNever(engine.verdict(that: .never, is: .atMost, day)))
    #expect(engine.verdict(that: .never, is: .atMost, .never) == .always)
    #expect(isNever(engine.verdict(that: .never, is: .before, .never)))
  }

  @Test func `takes the values that hold at detection`() throws {
    let london = engine.key(of: try schedule("Europe/London", "09:00-17:00"))
    let response = Deadline.outOfHours(
      of: london, open: .elapsed(seconds: 3600), closed: .business(seconds: 7200, on: london))
    let step = Deadline.elapsed(seconds: 3 * 3600)
    let witness = try #require(engine.verdict(that: response, is: .atMost, step).witness)
    #expect(Moment(witness.start).description == "Fri 2026-05-01 00:00 UTC")
    let late = Deadline.fromOpening(of: london, step)
    let next = try #require(engine.function(of: late)(try moment("2026-05-22 18:00", "Europe/London")))
    #expect(engine.moment(next, on: london).local.description == "2026-05-25 12:00")
  }

  private func isNever(_ verdict: Verdict) -> Bool {
    if case .never = verdict { true } else { false }
  }
}
