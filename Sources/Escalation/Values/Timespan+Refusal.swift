import Source

/// Why a text is no time span of the forms that a field takes, and which one was meant.
struct TimespanRefusal {
  let refusal: Refusal

  /// - Parameter text: what is no literal of a time span at all.
  init(_ text: String, allowing forms: TimespanForms) {
    switch LooseText(text).flatMap(TimespanReading.init)?.meaning {
    case .literal(let literal):
      let literal = literal == "1d" && forms.contains(.daily) && text.equalsCaseAside("daily") ? "daily" : literal
      if let amount = Timespan.Amount(literal),
        let refusal = TimespanRefusal.ofAmount(amount, literal, quoting: text, allowing: forms)
      {
        self.refusal = refusal
      } else {
        refusal = Refusal(text, isNot: "a duration", like: forms.examples, suggestion: literal)
      }
    case .hint(let help): refusal = Refusal(text, isNot: "a duration", like: forms.examples, help: help)
    case nil: refusal = Refusal(text, isNot: "a duration", like: forms.examples)
    }
  }

  /// Why a field does not take a time span that is written well; nil where it does.
  static func ofAmount(
    _ amount: Timespan.Amount, _ literal: String, quoting text: String? = nil, allowing forms: TimespanForms
  ) -> Refusal? {
    let written = quoted(text ?? literal)
    switch amount {
    case .elapsed where literal == "daily" && !forms.contains(.daily):
      return Refusal(
        text ?? literal, isNot: "a duration", like: forms.examples, suggestion: forms.contains(.positive) ? "1d" : nil)
    case .elapsed(let seconds): return ofElapsed(seconds, written, forms)
    case .business(let count, let unit): return ofBusiness(count, unit, written, forms)
    case .scheduled where forms.contains(.scheduled): return nil
    case .scheduled:
      return Refusal(
        "\(written) is no deadline, and one is due here: expected one such as \(forms.examples)",
        help: "write one such as \(forms.examples)")
    }
  }

  private static func ofElapsed(_ seconds: Int, _ written: String, _ forms: TimespanForms) -> Refusal? {
    if seconds > Timespan.longestSeconds {
      return Refusal(
        "\(written) is longer than ten years: expected at most `3650d`", help: "write a duration of at most `3650d`")
    }
    guard !forms.contains(seconds == 0 ? .zero : .positive) else { return nil }
    return seconds == 0
      ? Refusal(
        "\(written) is no time at all: expected one such as \(forms.examples)",
        help: "write one such as \(forms.examples)")
      : Refusal(
        "\(written) is elapsed time: expected one such as \(forms.examples)",
        help: "write one such as \(forms.examples)")
  }

  private static func ofBusiness(_ count: Int, _ unit: BusinessUnit, _ written: String, _ forms: TimespanForms)
    -> Refusal?
  {
    guard forms.contains(.business) else {
      return Refusal(
        "\(written) is business time, and elapsed time is due: expected one such as \(forms.examples)",
        help: "write elapsed time, such as `24h`")
    }
    let longest = Timespan.longest(unit)
    guard count <= longest else {
      return Refusal(
        "\(written) is longer than 1,000 business days: expected at most `\(longest)\(unit.rawValue)`",
        help: "write a duration of at most `\(longest)\(unit.rawValue)`")
    }
    guard count > 0 || forms.contains(.zero) else {
      return Refusal(
        "\(written) is no time at all: expected one such as \(forms.examples)",
        help: "write one such as \(forms.examples)")
    }
    return nil
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
func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
