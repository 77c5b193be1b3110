import Source

/// What a person meant who wrote a time span in words, in ISO 8601, or with units in another spelling.
struct TimespanReading {
  enum Meaning {
    /// The literal of the language, which may still be past a limit.
    case literal(String)
    /// What to do; it is not plain which literal was meant.
    case hint(String)
  }

  let meaning: Meaning

  init?(_ text: LooseText) {
    guard let meaning = phrase(text) ?? isoDuration(text) ?? unitless(text) ?? spelledOut(text) else { return nil }
    self.meaning = meaning
  }
}

private typealias Meaning = TimespanReading.Meaning

private let calendarUnits = "months and years differ in length: write days, such as `30d` or `365d`"

/// Words that stand for a whole time span.
private func phrase(_ text: LooseText) -> Meaning? {
  guard let words = text.words(besides: ["-", ".", "/", "!"]), !words.isEmpty else { return nil }
  switch words.joined(separator: " ") {
  case "immediate", "immediately", "instant", "instantly", "now", "at once", "right away", "straight away", "real time",
    "realtime":
    return .literal("immediate")
  case "scheduled", "schedule", "planned", "next planned review", "next scheduled review", "next review":
    return .literal("scheduled")
  case "hourly", "every hour", "once an hour": return .literal("1h")
  case "daily", "every day", "once a day", "per day": return .literal("1d")
  case "weekly", "every week", "once a week": return .literal("1w")
  case "monthly", "quarterly", "yearly", "annually": return .hint(calendarUnits)
  case "asap", "as soon as possible", "soon", "urgent", "promptly":
    return .hint("say how long it may take, such as `10m`, or write `immediate`")
  case "nbd", "next business day", "next working day", "next day", "eod", "end of day", "end of business", "cob":
    return .hint("write `1bd`, which is as many open hours as a day of the calendar has, or elapsed time such as `24h`")
  case "never", "none", "no", "na", "n a", "tbd", "todo", "unknown":
    return .hint("leave the key out where there is no such duration")
  case let phrase:
    return NearMatch(to: phrase, in: ["immediate", "scheduled"]).flatMap { $0.isPlain ? .literal($0.name) : nil }
  }
}

/// `PT10M`, `P1DT2H`.
private func isoDuration(_ text: LooseText) -> Meaning? {
  guard case .word(let start) = text.tokens.first, start == "p" || start == "pt" else { return nil }
  var isTime = start == "pt"
  var terms: [Term] = []
  var tokens = text.tokens.dropFirst()
  while case .number(let number) = tokens.popFirst() {
    guard case .word(var letter) = tokens.popFirst() else { return nil }
    if !isTime, letter == "m" || letter == "y" { return .hint(calendarUnits) }
    let turnsToTime = letter.utf8.count == 2 && letter.hasSuffix("t")
    if turnsToTime { letter.removeLast() }
    guard let unit = elapsedUnit(letter), isTime == [.hour, .minute, .second].contains(unit) else { return nil }
    terms.append(Term(number: number, unit: unit))
    isTime = isTime || turnsToTime
  }
  return tokens.isEmpty ? elapsed(terms) : nil
}

/// Numbers without their units: `90`, `1:30`.
private func unitless(_ text: LooseText) -> Meaning? {
  switch text.tokens.first {
  case .mark("-"), .mark("+"): return .hint("a duration has no sign: write one such as `10m`")
  case .number(let number) where text.tokens.count == 1:
    if number.literal == "0" { return .literal("immediate") }
    let example = number.count.flatMap { $0 < 100_000 ? "`\($0)m`" : nil } ?? "`1h30m`"
    return .hint("add a unit (`s`, `m`, `h`, `d` or `w`), such as \(example)")
  case .number where text.tokens.count == 3 && text.tokens[1] == .mark(":"):
    return .hint("write hours and minutes with their units, such as `1h30m`")
  default: return nil
  }
}

/// One count with its unit.
private struct Term {
  var number: LooseNumber
  var unit: ElapsedUnit
}

/// `10 minutes`, `24-hr`, `1 hour and 30 min.`, `2 working days`.
private func spelledOut(_ text: LooseText) -> Meaning? {
  var terms: [Term] = []
  var businessTerms: [Term] = []
  var tokens = text.tokens[...]
  if case .word(let word) = tokens.first, ["within", "every", "after", "in"].contains(word) { tokens.removeFirst() }
  while !tokens.isEmpty {
    guard case .number(let number) = tokens.popFirst() else { return nil }
    switch unit(&tokens) {
    case .elapsed(let unit): terms.append(Term(number: number, unit: unit))
    case .business(let unit): businessTerms.append(Term(number: number, unit: unit))
    case .calendar: return .hint(calendarUnits)
    case nil: return nil
    }
    while case .mark(",") = tokens.first { tokens.removeFirst() }
    if case .word("and") = tokens.first { tokens.removeFirst() }
  }
  return businessTerms.isEmpty ? elapsed(terms) : business(businessTerms, alone: terms.isEmpty)
}

private enum LooseUnit {
  case elapsed(ElapsedUnit)
  case business(ElapsedUnit)
  /// Months and years.
  case calendar
}

/// Reads the words of one unit, hyphens and points with them.
private func unit(_ tokens: inout ArraySlice<LooseText.Token>) -> LooseUnit? {
  var words: [String] = []
  loop: while let token = tokens.first {
    switch token {
    case .word("and"): break loop
    case .word(let word): words.append(word)
    case .mark("."), .mark("-"): break
    case .mark, .number: break loop
    }
    tokens.removeFirst()
  }
  guard let first = words.first, words.count <= 2 else { return nil }
  if words.count == 2 {
    let isBusiness = ["business", "bus", "biz", "working", "work", "office", "open"].contains(first)
    return isBusiness ? elapsedUnit(words[1]).map(LooseUnit.business) : nil
  }
  switch first {
  case "bm": return .business(.minute)
  case "bh": return .business(.hour)
  case "bd", "workday", "workdays", "businessday", "businessdays": return .business(.day)
  case "mo", "mos", "month", "months", "y", "yr", "yrs", "year", "years", "quarter", "quarters": return .calendar
  default: return elapsedUnit(first).map(LooseUnit.elapsed)
  }
}

private func elapsedUnit(_ word: String) -> ElapsedUnit? {
  switch word {
  case "s", "sec", "secs", "second", "seconds": .second
  case "m", "min", "mins", "minute", "minutes": .minute
  case "h", "hr", "hrs", "hour", "hours": .hour
  case "d", "day", "days": .day
  case "w", "wk", "wks", "week", "weeks": .week
  default: nil
  }
}

private func business(_ terms: [Term], alone: Bool) -> Meaning? {
  let rule = "business time is a whole number of one unit, such as `20bm`, `4bh` or `1bd`"
  guard alone, let term = terms.first, terms.count == 1, let count = term.number.count else { return .hint(rule) }
  switch term.unit {
  case .minute, .hour, .day: return .literal("\(count)b\(term.unit.letter)")
  case .week: return .hint("write the business days of the week, such as `5bd`")
  case .second: return .hint(rule)
  }
}

/// The literal of elapsed time: terms as they were counted where they can stand so, else the same time anew.
private func elapsed(_ terms: [Term]) -> Meaning? {
  guard !terms.isEmpty else { return nil }
  guard Set(terms.map(\.unit)).count == terms.count else {
    return .hint("each unit stands once, the longest first, such as `1h30m`")
  }
  if terms.allSatisfy({ $0.number.fraction.isEmpty }) {
    let falling = terms.sorted { $0.unit.seconds > $1.unit.seconds }
    return .literal(falling.map { "\($0.number.whole)\($0.unit.letter)" }.joined())
  }
  guard let seconds = wholeSeconds(terms) else {
    return .hint("durations are whole seconds, such as `90s`, `10m` or `1h30m`")
  }
  return .literal(Timespan.Amount.elapsed(seconds: seconds).canonical)
}

/// The time of counts with fractions; nil where it is no whole number of seconds, or past every limit.
private func wholeSeconds(_ terms: [Term]) -> Int? {
  var total = 0
  for term in terms {
    let (whole, fraction) = (term.number.whole, term.number.fraction)
    guard whole.utf8.count <= 9, fraction.utf8.count <= 6, let count = Int(whole + fraction) else { return nil }
    let parts = fraction.utf8.reduce(1) { parts, _ in parts * 10 }
    guard (count * term.unit.seconds).isMultiple(of: parts) else { return nil }
    total += count * term.unit.seconds / parts
  }
  return total
}
