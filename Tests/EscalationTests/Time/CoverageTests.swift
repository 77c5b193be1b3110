import Testing

@testable import Escalation

@Suite struct CoverageTests {
  let engine: TimeEngine

  init() throws {
    engine = TimeEngine(today: try date("2026-11-20"))
  }

  /// The figures are those of a Python program that asked zoneinfo of every minute.
  @Test func `finds what three offices around the globe leave open`() throws {
    let offices = try ["Europe/London", "America/New_York", "Asia/Singapore"].map { try schedule($0, "08:00-16:00") }
    let gaps = engine.gaps(between: Set(offices.map(engine.key(of:))))
    let first = try #require(gaps.first)
    #expect(engine.moment(first.lowerBound, on: nil).description == "Fri 2026-11-20 21:00 UTC")
    #expect(engine.moment(first.upperBound, on: nil).description == "Mon 2026-11-23 00:00 UTC")
    #expect(gaps.gaps.count == 304)
    #expect(gaps.uncoveredSeconds == 14_436_000)
    #expect(gaps.uncoveredSecondsInFirstYear == 3449 * 3600)
    #expect(uncovered(gaps, on: "2027-01-13") == 3 * 3600)
    #expect(uncovered(gaps, on: "2027-07-14") == 4 * 3600)
  }

  private func uncovered(_ gaps: CoverageGaps, on day: String) -> Int? {
    guard let start = try? moment("\(day) 00:00") else { return nil }
    return gaps.gaps.reduce(0) { $0 + $1.clamped(to: start..<start + 86_400).count }
  }

  @Test func `finds none where a calendar never closes, and all where none opens`() throws {
    let always = engine.key(of: try schedule("Africa/Cairo", "00:00-24:00", on: everyDay))
    let never = engine.key(of: try schedule("UTC", "08:00-16:00", on: []))
    #expect(engine.gaps(between: [always, never]).gaps == [])
    #expect(engine.gaps(between: [never]).gaps == [engine.horizon.span])
    #expect(engine.gaps(between: []).uncoveredSecondsInFirstYear == 365 * 86_400)
  }

  @Test func `tells of a holiday in a calendar that is otherwise never closed`() throws {
    let open = try schedule("Europe/London", "00:00-24:00", on: everyDay, holidays: ["2026-12-25"])
    let gaps = engine.gaps(between: [engine.key(of: open)])
    #expect(gaps.gaps == [try moment("2026-12-25 00:00")..<(try moment("2026-12-26 00:00"))])
  }

  @Test func `lists the openings and closings that clocks skip`() throws {
    let night = try schedule("Europe/London", "01:30-02:30 22:00-01:15", on: everyDay)
    let skipped = engine.skippedTimes(of: engine.key(of: night))
    #expect(skipped.map { "\($0.edge) \($0.local)" } == ["closing 2027-03-28 01:15", "opening 2027-03-28 01:30"])
    #expect(skipped.first?.moment == (try moment("2027-03-28 01:00")))
  }

  @Test func `does not tell of the midnight of a full day, nor of days that do not open`() throws {
    let full = try schedule("Africa/Cairo", "00:00-24:00", on: everyDay)
    let morning = try schedule("Africa/Cairo", "00:00-08:00", on: everyDay)
    let weekdays = try schedule("Europe/London", "01:30-08:00")
    #expect(engine.skippedTimes(of: engine.key(of: full)) == [])
    #expect(engine.skippedTimes(of: engine.key(of: morning)).map { "\($0.local)" } == ["2027-04-30 00:00"])
    #expect(engine.skippedTimes(of: engine.key(of: weekdays)) == [])
  }
}
