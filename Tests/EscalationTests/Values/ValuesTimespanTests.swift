import Escalation
import Testing

@Suite("Time spans")
struct ValuesTimespanTests {
  private static let any: TimespanForms = [.deadline, .daily]

  @Test(
    "literals",
    arguments: [
      ("90s", .elapsed(seconds: 90)), ("10m", .elapsed(seconds: 600)), ("1h30m", .elapsed(seconds: 5400)),
      ("4h", .elapsed(seconds: 14_400)), ("2d", .elapsed(seconds: 172_800)), ("1w", .elapsed(seconds: 604_800)),
      ("1w2d3h4m5s", .elapsed(seconds: 788_645)), ("immediate", .elapsed(seconds: 0)), ("0m", .elapsed(seconds: 0)),
      ("daily", .elapsed(seconds: 86_400)), ("3650d", .elapsed(seconds: 315_360_000)), ("scheduled", .scheduled),
      ("000000000000000000000000000001s", .elapsed(seconds: 1)), ("20bm", .business(count: 20, unit: .minute)),
      ("4bh", .business(count: 4, unit: .hour)), ("1000bd", .business(count: 1000, unit: .day)),
    ] as [(String, Timespan.Amount)])
  func literals(text: String, amount: Timespan.Amount) throws {
    let span = try Timespan.parse(text, allowing: Self.any).get()
    #expect(span.amount == amount)
    #expect(span.written == text)
    #expect(try Timespan.parse(span.canonical, allowing: Self.any).get() == span)
  }

  @Test(
    "other spellings, and the literal that they mean",
    arguments: [
      ("10 min", "10m"), ("10 minutes", "10m"), ("10min", "10m"), ("10 Min.", "10m"), ("24-hr", "24h"),
      ("24 hours", "24h"), ("4 hrs", "4h"), ("1 business day", "1bd"), ("2 business days", "2bd"),
      ("8 business hours", "8bh"), ("1 working day", "1bd"), ("1 day", "1d"), ("2 weeks", "2w"), ("1h 30m", "1h30m"),
      ("30m1h", "1h30m"), ("1.5h", "1h30m"), ("1.5 hours", "1h30m"), ("PT10M", "10m"), ("P1D", "1d"), ("P1W", "1w"),
      ("PT1H30M", "1h30m"), ("P1DT2H", "1d2h"), ("10M", "10m"), ("10mins", "10m"), ("immediately", "immediate"),
      ("Immediate", "immediate"), ("imediate", "immediate"), ("Scheduled", "scheduled"), ("0", "immediate"),
      ("15-minute", "15m"), ("1-hour", "1h"), ("4-hr", "4h"), ("1 hour and 30 minutes", "1h30m"),
      ("1 hour, 30 min", "1h30m"), (" 10m ", "10m"), ("１０m", "10m"), ("١٠m", "10m"), ("10\u{A0}min", "10m"),
      ("24\u{2013}hr", "24h"), ("within 10 minutes", "10m"), ("every 30 min", "30m"), ("1,440 min", "1440m"),
      ("1 bus. day", "1bd"), ("20 business minutes", "20bm"), ("1BD", "1bd"), ("Daily", "daily"), ("hourly", "1h"),
      ("0.5d", "12h"), ("1 Workday", "1bd"),
    ])
  func spellings(text: String, literal: String) throws {
    let refusal = try #require(refused(text))
    #expect(refusal.suggestion == literal)
    #expect(refusal.message.contains("`\(literal)`"))
    #expect(throws: Never.self) { try Timespan.parse(literal, allowing: Self.any).get() }
  }

  @Test(
    "what is refused without a guess, and what the help says",
    arguments: [
      ("90", "`90m`"), ("1.5", "`1h30m`"), ("asap", "`immediate`"), ("next business day", "`1bd`"), ("", "``"),
      ("   ", ""), ("-10m", "sign"), ("1 month", "`30d`"), ("P1M", "`30d`"), ("2 years", "`365d`"), ("0:30", "`1h30m`"),
      ("10-15m", ""), ("1bd4bh", "one unit"), ("1.5 business days", "one unit"), ("1 business week", "`5bd`"),
      ("1h1h", "once"), ("0.1s", "whole seconds"), ("10x", ""), ("m10", ""), ("h", ""), ("1bw", ""), ("1bs", ""),
      ("10m!", ""),
      ("tbd", "leave the key out"), ("3651d", "3650d"), ("99999999999999999999999999w", "3650d"), ("1001bd", "1000bd"),
      ("24001bh", "24000bh"), ("99999999999999999999999999bm", "1440000bm"), ("99999 weeks", "3650d"),
    ])
  func refusals(text: String, help: String) throws {
    let refusal = try #require(refused(text))
    #expect(refusal.suggestion == nil)
    #expect(refusal.message.utf8.count < 200)
    #expect(help.isEmpty || help == "``" || refusal.help?.contains(help) == true, "\(refusal)")
  }

  @Test("each field says what it takes")
  func forms() throws {
    #expect(refused("1bd", allowing: .elapsed)?.message.contains("business time") == true)
    #expect(refused("1 business day", allowing: .elapsed)?.suggestion == nil)
    #expect(refused("scheduled", allowing: .elapsed) != nil)
    #expect(refused("daily", allowing: .elapsed)?.suggestion == "1d")
    #expect(refused("Daily", allowing: .delivery)?.suggestion == "daily")
    #expect(refused("immediate", allowing: .positive) != nil)
    #expect(refused("0m", allowing: .positive) != nil)
    #expect(refused("0bd", allowing: .business) != nil)
    #expect(refused("10m", allowing: .zero) != nil)
  }

  @Test(
    "names in print",
    arguments: [
      ("10m", "10 min"), ("60m", "60 min"), ("1h", "60 min"), ("90m", "90 min"), ("100m", "1 h 40 min"), ("4h", "4 h"),
      ("90s", "90 s"), ("60s", "1 min"), ("100s", "1 min 40 s"), ("24h", "24 h"), ("36h", "36 h"), ("48h", "2 days"),
      ("60h", "2 days 12 h"), ("7d", "1 week"), ("3w", "3 weeks"), ("8d", "8 days"), ("immediate", "Immediate"),
      ("scheduled", "Scheduled"), ("1bd", "1 business day"), ("2bd", "2 business days"), ("20bm", "20 business min"),
      ("1bh", "1 business hour"), ("4bh", "4 business hours"), ("daily", "24 h"),
    ])
  func labels(text: String, label: String) throws {
    #expect(try Timespan.parse(text, allowing: Self.any).get().label == label)
  }

  private func refused(_ text: String, allowing forms: TimespanForms = any) -> Refusal? {
    if case .failure(let refusal) = Timespan.parse(text, allowing: forms) { refusal } else { nil }
  }
}
