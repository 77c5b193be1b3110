import Escalation
import Testing

/// Whatever is written, each parser answers, briefly, and what it suggests it reads itself.
@Suite("Values of any text")
struct ValuesFuzzTests {
  private typealias Parser = @Sendable (String) -> Refusal?

  private static let parsers: [Parser] = [
    { refused(Timespan.parse($0, allowing: [.deadline, .daily])) },
    { refused(Timespan.parse($0, allowing: .positive)) },
    { refused(Timespan.parse($0, allowing: [.business, .scheduled])) }, { refused(CalendarDate.parse($0)) },
    { refused(OpeningWindow.parse($0)) }, { refused(Weekday.parseDays($0)) }, { refused(LocalInstant.parse($0)) },
    { refused(DecimalNumber.parse($0)) }, { refused(DecimalNumber.parsePercentage($0)) }, { refused(Money.parse($0)) },
    { refused(Rate.parse($0)) }, { refused(BoundLiteral.parse($0)) },
    { refused(BoundLiteral.parse($0, allowing: .money)) },
    { refused(parseBoolean($0)) }, { refused(Cadence.parse($0)) }, { IdentifierGrammar.refusal(of: $0) },
    { IdentifierGrammar.refusal(of: $0, as: .matrix) },
  ]

  /// What literals are made of, by kind, so that many random texts nearly mean something.
  private static let kinds = [
    ["0", "1", "9", "10", "1.5", "90", "h", "m", "d", " ", "hours", "min", "s", "and", ","],
    [
      "1", "4", " ", "business", "working", "day", "days", "bh", "bd", "week", "month", "-", ".", "P", "PT", "M", "D",
      "T",
    ],
    ["2026", "11", "20", "5", "-", "/", ".", " ", "Nov", "T", "03", ":", "10", "Z", "+01:00", "UTC", "Europe/London"],
    ["8", "08", ":", "00", "-", "–", "16", "am", "p.m.", " to ", "24", "mon", "Friday", ",", " and ", "sat"],
    ["1", ",", "000", ".", "5", "e", "k", "-", "+", "%", "$", "€", "USD", "JPY", "usd", " ", "/", "s", "per", "min"],
    [
      "immediate", "daily", "scheduled", "true", "monthly", "primary", "con", "index", "_", "-", " ", "`", "é", "５",
      "٣", "💥", "\u{301}",
      "\u{202E}", "\u{FEFF}", "\t", "\n", "\u{0}", "\u{A0}", "999999999999", "18446744073709551616", "08:00-16:00",
      "2026-11-20",
    ],
  ]

  private func check(_ text: String) {
    for parse in Self.parsers {
      guard let refusal = parse(text) else { continue }
      guard refusal.message.unicodeScalars.count < 400, !refusal.message.contains("\n"),
        refusal.suggestion.map({ parse($0) == nil && $0 != text }) ?? true
      else {
        Issue.record("\(text.debugDescription): \(refusal)")
        return
      }
    }
  }

  @Test("random literals", arguments: 0..<8)
  func random(seed: Int) {
    var state = UInt64(seed) &+ 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for round in 0..<600 {
      let pieces = round.isMultiple(of: 7) ? Self.kinds.flatMap(\.self) : Self.kinds[round % Self.kinds.count]
      check((0..<(1 + next(7))).map { _ in pieces[next(pieces.count)] }.joined())
    }
  }

  @Test("any piece by itself, and ten thousand of it")
  func longTexts() {
    for piece in Set(Self.kinds.flatMap(\.self) + [""]).sorted() {
      check(piece)
      check(String(repeating: piece, count: 64))
      check(String(repeating: piece, count: 10_000))
    }
  }
}
