import Drills
import Testing

/// Who is paged when, as responders come and go.
@Suite("Escalation in a scenario")
struct EscalationTests {
  private let plain = """
    firstResponse: 10m
    escalation: [{after: 20m, to: [backup]}, {after: 45m, to: [executives], unless: mitigated}]
    resolution: 4h
    """

  @Test("nobody answers: every step fires at its time")
  func nobody() throws {
    let played = try Played(severity: plain)
    #expect(played.pages == ["0m first", "20m second", "45m third"])
    #expect(played.due == ["10m firstResponse breached", "4h resolution breached"])
  }

  @Test("a place that nobody holds pages nobody, and is told")
  func vacancy() throws {
    let played = try Played(severity: plain, incident: "roles: {response: {backup: none}}")
    #expect(played.pages == ["0m first", "45m third"])
    #expect(played.vacancies == ["20m backup"])
  }

  @Test("an acknowledgement holds back the steps that it makes needless, and no others")
  func acknowledged() throws {
    let played = try Played(severity: plain, events: ["{at: 5m, event: acknowledged}"])
    #expect(played.pages == ["0m first", "45m third"])
    #expect(played.due.first == "10m firstResponse met")
  }

  @Test(
    "a state reached at the very moment of a step makes it needless, a second later it does not",
    arguments: [("20m", 2), ("20m1s", 3), ("19m59s", 2)])
  func boundary(at: String, pages: Int) throws {
    #expect(try Played(severity: plain, events: ["{at: \(at), event: acknowledged}"]).pages.count == pages)
  }

  @Test(
    "what has come further has also come that far", arguments: ["mitigated", "resolved"])
  func further(state: String) throws {
    let played = try Played(severity: plain, events: ["{at: 10m, event: \(state)}"])
    #expect(played.pages == ["0m first"])
    #expect(played.due.first == "10m firstResponse met")
  }

  @Test("events may stand in any order")
  func order() throws {
    let events = ["{at: 50m, event: resolved}", "{at: 5m, event: acknowledged}", "{at: 30m, event: mitigated}"]
    #expect(try Played(severity: plain, events: events).pages == ["0m first"])
  }

  @Test("steps since the acknowledgement count from the first one")
  func sinceAcknowledged() throws {
    let severity = """
      firstResponse: 10m
      escalation: [{after: 45m, since: acknowledged, to: [backup], unless: mitigated}]
      """
    let events = ["{at: 12m, event: acknowledged}", "{at: 30m, event: acknowledged}"]
    #expect(try Played(severity: severity, events: events).pages == ["0m first", "57m second"])
    #expect(try Played(severity: severity).pages == ["0m first"])
    let mitigated = events + ["{at: 57m, event: mitigated}"]
    #expect(try Played(severity: severity, events: mitigated).pages == ["0m first"])
  }

  @Test("a step names everybody once, and is told whether they can be reached")
  func reachability() throws {
    let severity = "firstResponse: 10m\nescalation: [{after: 20m, to: [backup, second, executives]}]"
    let night = try Played(severity: severity, starts: "2026-12-26T03:10 Europe/London")
    #expect(night.pages == ["0m first", "20m second", "20m third"])
    #expect(night.timeline.pages.map(\.isReachable) == [true, false, nil])
    let day = try Played(severity: severity, starts: "2026-12-07T08:40 Europe/London")
    #expect(day.timeline.pages.map(\.isReachable) == [true, true, nil])
  }

  @Test("updates go on until what ends them")
  func updates() throws {
    let severity = "firstResponse: 10m\nresolution: 2h"
    let incident = """
      updates:
        customers: {every: 30m, until: mitigation}
        executives: {first: 20m, every: 1h, until: resolution}
        regulator: {within: 72h, when: data is involved}
      """
    let events = ["{at: 1h10m, event: mitigated}", "{at: 2h20m, event: resolved}"]
    #expect(
      try Played(severity: severity, incident: incident, events: events).updates
        == ["20m executives", "30m customers", "1h customers", "1h20m executives", "3d regulator"])
  }
}
