import Drills
import Escalation
import Testing

/// Time zero, business time, delivery and what holds out of hours.
@Suite("The clock of a scenario")
struct ClockTests {
  @Test("business time pauses over a weekend")
  func weekend() throws {
    let severity = "calendar: london\nfirstResponse: 1bh\nescalation: [{after: 2bh, to: [backup]}]\nresolution: 1bd"
    let played = try Played(severity: severity, starts: "2026-12-04T16:00 Europe/London")
    #expect(played.pages == ["0m first", "2d18h second"])
    #expect(played.due == ["1h firstResponse breached", "3d resolution breached"])
  }

  @Test("a day by the calendar over a clock change is an hour longer or shorter by the clock")
  func clockChange() throws {
    let severity = "calendar: london\nfirstResponse: 1bh\nescalation: [{after: 1bd, to: [backup]}]"
    let spring = try Played(severity: severity, starts: "2027-03-26T12:00 Europe/London")
    #expect(spring.pages == ["0m first", "2d23h second"])
    let autumn = try Played(severity: severity, starts: "2026-10-23T12:00 Europe/London")
    #expect(autumn.pages == ["0m first", "3d1h second"])
  }

  @Test("elapsed time does not care for clock changes")
  func elapsed() throws {
    let severity = "firstResponse: 10m\nescalation: [{after: 2h, to: [backup]}]"
    let played = try Played(severity: severity, starts: "2027-03-28T00:30 Europe/London")
    #expect(played.pages == ["0m first", "2h second"])
  }

  @Test("a batched page arrives at the end of its batch, with what is paged along; steps keep their time")
  func delivery() throws {
    let severity = """
      delivery: 15m
      firstResponse: 20m
      escalation: [{after: immediate, to: [executives]}, {after: 45m, to: [backup]}]
      """
    #expect(try Played(severity: severity).pages == ["15m first", "15m third", "45m second"])
    let early = try Played(severity: severity, events: ["{at: 3m, event: acknowledged}"])
    #expect(early.pages == ["15m first"])
  }

  @Test("what differs out of hours is chosen at the detection, for good")
  func outOfHours() throws {
    let severity = """
      calendar: london
      firstResponse: 10m
      escalation: [{after: 20m, to: [backup]}]
      outOfHours: {firstResponse: 1bh, escalation: [{after: 2bh, to: [backup]}]}
      """
    let night = try Played(severity: severity, starts: "2026-12-07T08:59:59+00:00")
    #expect(night.pages == ["0m first", "2h1s second"])
    #expect(night.due == ["1h1s firstResponse breached"])
    let day = try Played(severity: severity, starts: "2026-12-07T09:00 Europe/London")
    #expect(day.pages == ["0m first", "20m second"])
    let evening = try Played(severity: severity, starts: "2026-12-07T16:59 Europe/London")
    #expect(evening.pages == ["0m first", "20m second"])
  }

  @Test("closed out of hours: everything counts from the next opening")
  func closed() throws {
    let severity = """
      calendar: london
      firstResponse: 10m
      escalation: [{after: 20m, to: [backup]}]
      outOfHours: closed
      """
    let played = try Played(
      severity: severity, starts: "2026-12-24T17:00 Europe/London", events: ["{at: 30m, event: acknowledged}"],
      expect: ["{paged: first, at: 0m}", "{breached: firstResponse}"])
    #expect(played.failures == [])
    #expect(played.pages == ["0m first", "20m second"])
    let scenario = played.timeline.scenario
    #expect(scenario.offset(of: scenario.clock.detection).description == "-4d16h")
  }

  @Test("a metric raises its incident once the value has been past the furthest threshold for long enough")
  func metric() throws {
    let played = try Played(
      severity: "firstResponse: 10m", starts: "2026-12-07T09:00:00Z", begins: "metric: {id: quality, value: 0.78}")
    #expect(played.timeline.scenario.clock.detection == 1_796_634_300)
    let mild = try Played(
      severity: "firstResponse: 10m", starts: "2026-12-07T09:00:00Z", begins: "metric: {id: quality, value: 80%}")
    #expect(mild.timeline.scenario.clock.detection == 1_796_720_400)
  }
}
