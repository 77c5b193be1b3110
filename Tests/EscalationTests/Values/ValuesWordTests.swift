import Escalation
import Testing

@Suite("Instants, booleans and choices")
struct ValuesWordTests {
  @Test(
    "instants",
    arguments: [
      ("2026-12-26T03:10 Europe/London", 11_400, .zone("Europe/London")),
      ("2026-12-26T03:10:05 UTC", 11_405, .zone("UTC")),
      ("2026-12-26T00:00:00Z", 0, .offset(seconds: 0)), ("2026-12-26T23:59:59+05:45", 86_399, .offset(seconds: 20_700)),
      ("2026-12-26t03:10:00.123456z", 11_400, .offset(seconds: 0)),
      ("2026-12-26T03:10:00-00:30", 11_400, .offset(seconds: -1800)),
      ("2026-12-26T03:10 Etc/GMT+5", 11_400, .zone("Etc/GMT+5")),
    ] as [(String, Int, LocalInstant.Clock)])
  func instants(text: String, second: Int, clock: LocalInstant.Clock) throws {
    let instant = try LocalInstant.parse(text).get()
    #expect(instant.date.description == "2026-12-26")
    #expect(instant.secondOfDay == second)
    #expect(instant.clock == clock)
    #expect(instant.written == text)
  }

  @Test("an instant's seconds on its own clock")
  func localSeconds() throws {
    #expect(try LocalInstant.parse("1970-01-02T00:00:01 UTC").get().localSeconds == 86_401)
  }

  @Test(
    "other spellings, and the instant that they mean",
    arguments: [
      ("2026-12-26 03:10 Europe/London", "2026-12-26T03:10 Europe/London"),
      ("2026-12-26T03:10Europe/London", "2026-12-26T03:10 Europe/London"),
      ("2026-12-26T3:10 Europe/London", "2026-12-26T03:10 Europe/London"),
      ("2026-12-26T03:10[Europe/London]", "2026-12-26T03:10 Europe/London"),
      ("2026-12-26T03:10Z", "2026-12-26T03:10:00Z"), ("2026-12-26 03:10:00+01:00", "2026-12-26T03:10:00+01:00"),
      ("2026/12/26 03:10 UTC", "2026-12-26T03:10 UTC"),
    ])
  func spellings(text: String, literal: String) throws {
    #expect(refused(LocalInstant.parse(text))?.suggestion == literal)
    #expect(throws: Never.self) { try LocalInstant.parse(literal).get() }
  }

  @Test(
    "no instants, and what the help says",
    arguments: [
      ("", ""), ("2026-12-26", "time zone"), ("2026-12-26T03:10", "time zone"), ("2026-12-26T24:00 UTC", ""),
      ("2026-12-26T03:60 UTC", ""),
      ("2026-12-26T03:10:60Z", ""), ("2026-02-30T03:10 UTC", "28"), ("2026-12-26T03:10:00+24:00", ""), ("now", ""),
      ("2026-12-26T03:10 Europe London", ""), ("2026-12-26T03:10:00+0100", ""), ("2026-12-26T03:10  ", "time zone"),
    ])
  func refusals(text: String, help: String) throws {
    let refusal = try #require(refused(LocalInstant.parse(text)))
    #expect(refusal.suggestion == nil || text.contains("London") || text.contains("+0100"))
    #expect(help.isEmpty || refusal.help?.contains(help) == true, "\(refusal)")
  }

  @Test("booleans are `true` and `false`")
  func booleans() throws {
    #expect(try parseBoolean("true").get())
    #expect(try !parseBoolean("false").get())
    for (text, literal) in [
      ("yes", "true"), ("True", "true"), ("NO", "false"), ("off", "false"), ("ture", "true"), ("maybe", nil), ("", nil),
    ] {
      #expect(refused(parseBoolean(text)) != nil)
      #expect(refused(parseBoolean(text))?.suggestion == literal)
    }
  }

  @Test("choices, and the nearest one")
  func choices() throws {
    #expect(try Cadence.parse("biweekly").get() == .biweekly)
    for (text, literal) in [
      ("Weekly", "weekly"), ("montly", "monthly"), ("fortnightly", "biweekly"), ("Annually", "yearly"),
      ("bi weekly", "biweekly"),
      ("sometimes", nil), ("", nil),
    ] {
      #expect(refused(Cadence.parse(text)) != nil)
      #expect(refused(Cadence.parse(text))?.suggestion == literal)
    }
    let refusal = Refusal("mission critical", isNot: "an impact", among: ["internal", "mission-critical"])
    #expect(refusal.suggestion == "mission-critical")
    #expect(refusal.message == "`mission critical` is not an impact: expected `internal` or `mission-critical`")
  }

  @Test(
    "the next date of a cadence",
    arguments: [
      ("2026-11-16", Cadence.weekly, "2026-11-23"), ("2027-01-31", .monthly, "2027-02-28"),
      ("2026-11-30", .quarterly, "2027-02-28"),
      ("2028-02-29", .yearly, "2029-02-28"), ("2026-12-31", .daily, "2027-01-01"),
      ("2026-11-16", .biweekly, "2026-11-30"),
      ("9999-12-31", .daily, "9999-12-31"),
    ])
  func cadences(last: String, cadence: Cadence, next: String) throws {
    #expect(try cadence.next(after: CalendarDate.parse(last).get()).description == next)
  }
}
