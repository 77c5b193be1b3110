extension Rate {
  /// Reads `40/s`, `1200/min` or `5/h`.
  public static func parse(_ text: String) -> Result<Rate, Refusal> {
    guard let rate = Rate(literal: text) else { return .failure(misspelt(text)) }
    return .success(rate)
  }

  init?(literal text: String) {
    var reader = LiteralReader(text)
    guard let count = reader.decimal(), reader.take("/") else { return nil }
    switch reader.remainder {
    case "s": self.init(count: count, seconds: 1)
    case "min": self.init(count: count, seconds: 60)
    case "h": self.init(count: count, seconds: 3600)
    default: return nil
    }
  }

  private static func misspelt(_ text: String) -> Refusal {
    Refusal(
      text, isNot: "a rate", like: "`40/s`, `1200/min` or `5/h`",
      help: "write a number, `/`, and one of `s`, `min` and `h`, such as `40/s`",
      suggestion: LooseText(text).flatMap(meant)?.description)
  }

  /// `40 per second`, `1,200 requests/minute`, `40 rps`.
  private static func meant(_ text: LooseText) -> Rate? {
    let amount = text.plain.prefix { !$0.isLetter && $0 != "/" && $0 != "%" }
    var words = LooseText(String(text.plain.dropFirst(amount.count)))?.words(besides: ["/", "."]) ?? []
    words.removeAll { ["per", "a", "an", "every"].contains($0) }
    if words.count == 2,
      ["req", "reqs", "request", "requests", "events", "times", "calls", "queries"].contains(words[0])
    {
      words.removeFirst()
    }
    guard words.count == 1, let seconds = seconds(of: words[0]),
      let literal = NumberReading.literal(of: NumberReading.trimmed(String(amount)))
    else { return nil }
    return DecimalNumber(literal: literal).map { Rate(count: $0, seconds: seconds) }
  }

  private static func seconds(of word: String) -> Int? {
    switch word {
    case "s", "sec", "secs", "second", "seconds", "rps", "qps", "tps", "ps": 1
    case "m", "min", "mins", "minute", "minutes", "rpm", "qpm", "pm": 60
    case "h", "hr", "hrs", "hour", "hours", "rph", "ph": 3600
    default: nil
    }
  }
}
