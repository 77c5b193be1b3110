import Drills
import Testing

/// Acknowledgements lapse, and steps are said again.
@Suite("Acknowledgements that expire, and repeats")
struct AcknowledgementTests {
  private let expiring = """
    firstResponse: 10m
    acknowledgementExpires: 30m
    escalation: [{after: 20m, to: [backup]}, {after: 45m, to: [third]}]
    """

  @Test("a step that was held back fires when the acknowledgement lapses, a later one at its time")
  func lapse() throws {
    let played = try Played(severity: expiring, events: ["{at: 12m, event: acknowledged}"])
    #expect(played.pages == ["0m first", "42m second", "45m third"])
    #expect(played.lapses == ["42m"])
  }

  @Test("a step due at the moment of the lapse fires then")
  func dueAtLapse() throws {
    let played = try Played(severity: expiring, events: ["{at: 15m, event: acknowledged}"])
    #expect(played.pages == ["0m first", "45m second", "45m third"])
  }

  @Test("a renewed acknowledgement goes on, also at its very end", arguments: ["40m", "42m"])
  func renewal(at: String) throws {
    let events = ["{at: 12m, event: acknowledged}", "{at: \(at), event: acknowledged}", "{at: 60m, event: resolved}"]
    let played = try Played(severity: expiring, events: events)
    #expect(played.pages == ["0m first"])
    #expect(played.lapses == [])
  }

  @Test("an acknowledgement after the lapse holds back what has not fired")
  func secondAcknowledgement() throws {
    let events = ["{at: 12m, event: acknowledged}", "{at: 43m, event: acknowledged}", "{at: 60m, event: resolved}"]
    #expect(try Played(severity: expiring, events: events).pages == ["0m first", "42m second"])
  }

  @Test("what is mitigated or resolved does not lapse", arguments: ["mitigated", "resolved"])
  func lasting(state: String) throws {
    let events = ["{at: 12m, event: acknowledged}", "{at: 42m, event: \(state)}", "{at: 50m, event: acknowledged}"]
    #expect(try Played(severity: expiring, events: events).pages == ["0m first"])
  }

  private let repeating = """
    firstResponse: 10m
    acknowledgementExpires: 30m
    escalation: [{after: 20m, to: [backup], repeat: {every: 15m, times: 3}}]
    """

  @Test("the last step is said again as often as it says")
  func repeats() throws {
    #expect(
      try Played(severity: repeating).pages == ["0m first", "20m second", "35m second", "50m second", "1h5m second"])
  }

  @Test("an acknowledgement ends the repeats, and its lapse brings them back from there")
  func repeatsHeldBack() throws {
    let played = try Played(severity: repeating, events: ["{at: 36m, event: acknowledged}"])
    #expect(played.pages == ["0m first", "20m second", "35m second", "1h6m second", "1h21m second"])
  }
}
