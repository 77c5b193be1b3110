extension TimespanForms {
  /// Whether a field of these forms takes an amount, which is within the limits then.
  func take(_ amount: Timespan.Amount, writtenAs literal: String) -> Bool {
    switch amount {
    case .elapsed(let seconds):
      contains(literal == "daily" ? .daily : seconds == 0 ? .zero : .positive) && seconds <= Timespan.longestSeconds
    case .business(let count, let unit):
      contains(.business) && count <= Timespan.longest(unit) && (count > 0 || contains(.zero))
    case .scheduled: contains(.scheduled)
    }
  }

  /// Why a text that is no literal of a time span is refused, and which literal was meant.
  func refusal(ofMisspelt text: String) -> Refusal {
    switch LooseText(text).flatMap(TimespanReading.init)?.meaning {
    case .literal(let literal):
      let literal = literal == "1d" && contains(.daily) && text.equalsCaseAside("daily") ? "daily" : literal
      if let amount = Timespan.Amount(literal), !take(amount, writtenAs: literal) {
        return refusal(of: amount, quoting: text)
      }
      return Refusal(text, isNot: "a duration", like: examples, suggestion: literal)
    case .hint(let help): return Refusal(text, isNot: "a duration", like: examples, help: help)
    case nil: return Refusal(text, isNot: "a duration", like: examples)
    }
  }

  /// Why an amount that is written well is not taken.
  func refusal(of amount: Timespan.Amount, quoting text: String) -> Refusal {
    switch amount {
    case .elapsed where text == "daily":
      Refusal(text, isNot: "a duration", like: examples, suggestion: contains(.positive) ? "1d" : nil)
    case .elapsed(let seconds) where seconds > Timespan.longestSeconds:
      tooLong(text, "ten years", atMost: "3650d")
    case .business(let count, let unit) where contains(.business) && count > 0:
      tooLong(text, "1,000 business days", atMost: "\(Timespan.longest(unit))\(unit.rawValue)")
    case .elapsed(0): wrongForm(text, "no time at all")
    case .business(0, _) where contains(.business): wrongForm(text, "no time at all")
    case .elapsed: wrongForm(text, "elapsed time")
    case .business: wrongForm(text, "business time")
    case .scheduled: wrongForm(text, "no deadline")
    }
  }

  private func tooLong(_ text: String, _ limit: String, atMost longest: String) -> Refusal {
    Refusal(
      "\(quoted(text)) is longer than \(limit): expected at most `\(longest)`",
      help: "write a duration of at most `\(longest)`")
  }

  private func wrongForm(_ text: String, _ form: String) -> Refusal {
    Refusal("\(quoted(text)) is \(form): expected one such as \(examples)", help: "write one such as \(examples)")
  }
}

extension TimespanForms {
  /// Literals of these forms, for messages.
  var examples: String {
    var examples: [String] = []
    if contains(.daily) {
      examples = ["`immediate`", "`15m`", "`1h`", "`daily`"]
    } else if contains(.positive) {
      examples = contains(.business) ? ["`10m`", "`4h`"] : ["`90s`", "`10m`", "`1h30m`"]
    } else if contains(.zero) {
      examples = ["`immediate`"]
    }
    if contains(.business) { examples += ["`1bd`"] }
    if contains(.scheduled) { examples += ["`scheduled`"] }
    return alternatives(examples)
  }
}

/// Words in a row: `a, b or c`.
public func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
