import Drills
import Testing

/// What a drill expects, and what is said when it comes otherwise.
@Suite("Expectations")
struct ExpectationTests {
  private func failures(_ expectation: String, events: [String] = []) throws -> [String] {
    let severity = """
      firstResponse: 10m
      escalation: [{after: 25m, to: [backup]}, {after: 1h, to: [third], unless: mitigated, when: customers are affected}]
      resolution: 2h
      """
    return try Played(severity: severity, events: events, expect: [expectation]).failures
  }

  @Test(
    "met",
    arguments: [
      "{paged: first, at: 0m}", "{paged: second, by: 25m}", "{paged: second}", "{paged: second, at: 25m, by: 1h}",
      "{notPaged: second, before: 25m}", "{breached: firstResponse}", "{breached: resolution}",
      "{notPaged: third, before: 1h}",
    ])
  func met(expectation: String) throws {
    #expect(try failures(expectation) == [])
  }

  @Test(
    "not met: what happened instead",
    arguments: [
      ("{paged: second, by: 20m}", "second was paged at 25m, expected by 20m"),
      ("{paged: second, at: 20m}", "second was paged at 25m, expected at 20m"),
      ("{paged: third}", "third is paged at 1h only when customers are affected, expected to be"),
      ("{notPaged: second}", "second was paged at 25m, expected not to be"),
      ("{notPaged: second, before: 30m}", "second was paged at 25m, expected not before 30m"),
      ("{notPaged: third}", "third is paged at 1h only when customers are affected, expected not to be"),
      (
        "{met: firstResponse}",
        "firstResponse was breached (never responded to, due at 10m), expected to be met"
      ),
    ])
  func notMet(expectation: String, message: String) throws {
    #expect(try failures(expectation) == [message])
  }

  @Test("targets at their very end are kept")
  func targets() throws {
    let events = ["{at: 10m, event: acknowledged}", "{at: 2h1s, event: resolved}"]
    #expect(try failures("{met: firstResponse}", events: events) == [])
    #expect(
      try failures("{met: resolution}", events: events)
        == ["resolution was breached (resolved at 2h1s, due at 2h), expected to be met"])
    #expect(
      try failures("{breached: firstResponse}", events: events)
        == ["firstResponse was met (responded to at 10m, due at 10m), expected to be breached"])
    #expect(try failures("{paged: second, by: 30m}", events: events) == ["second was never paged, expected by 30m"])
  }

  @Test("what is scheduled has no deadline; what is not promised is neither kept nor breached")
  func noDeadline() throws {
    let scheduled = try Played(severity: "firstResponse: 10m\nresolution: scheduled", expect: ["{met: resolution}"])
    #expect(scheduled.failures == [])
    let unpromised = try Played(severity: "firstResponse: 10m", expect: ["{met: resolution}"])
    #expect(unpromised.failures == ["resolution is not promised, expected to be met"])
  }
}
