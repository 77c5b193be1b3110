import Escalation
import Testing

@Suite("What is offered for a zone that is none")
struct ZoneSuggestionTests {
  @Test(
    "the near name, or the zone of a city; for an abbreviation or an offset none",
    arguments: [
      ("Europe/Lundon", "Europe/London", "Europe/London"), ("europe/london", "Europe/London", "Europe/London"),
      ("America/New York", "America/New_York", "America/New_York"), ("London", "Europe/London", nil),
      ("new york", "America/New_York", nil), ("Singapor", "Singapore", "Singapore"), ("BST", nil, nil),
      ("PST", nil, nil), ("GMT+1", nil, nil), ("UTC+1", nil, nil), ("+01:00", nil, nil), ("", nil, nil),
      ("Louisville", nil, nil), ("Middle/Earth", nil, nil),
    ] as [(String, String?, String?)])
  func names(text: String, offered: String?, suggested: String?) {
    let refusal = Refusal.unknownZone(text)
    #expect(refusal.help == (offered.map { "did you mean `\($0)`?" } ?? "write its name, such as `Europe/London`"))
    #expect(refusal.suggestion == suggested)
  }
}
