extension Weekday {
  /// The day of that name in the language: `mon`.
  public init?(name: String) {
    guard let day = Weekday.allCases.first(where: { $0.name == name }) else { return nil }
    self = day
  }

  /// Reads one literal of days, or one item of a list of them: `fri`, `mon-fri`, over the weekend `fri-mon`, or `daily`.
  public static func parseDays(_ text: String) -> Result<Set<Weekday>, Refusal> {
    if text == "daily" { return .success(Set(allCases)) }
    if let day = Weekday(name: text) { return .success([day]) }
    guard text.utf8.count == 7, text.utf8.dropFirst(3).first == UInt8(ascii: "-"),
      let first = Weekday(name: String(text.prefix(3))), let last = Weekday(name: String(text.suffix(3)))
    else { return .failure(DaysReading(text).refusal) }
    guard first != last else {
      return .failure(Refusal(text, isNot: "a range of days", like: "`mon-fri`", suggestion: first.name))
    }
    return .success(days(from: first, through: last))
  }

  /// The days from one to another, over the week's end where the other comes earlier.
  public static func days(from first: Weekday, through last: Weekday) -> Set<Weekday> {
    Set(allCases.filter { first <= last ? (first...last).contains($0) : $0 >= first || $0 <= last })
  }

  /// Days as they are written with as few words as can be: `daily`, `mon-fri`, `fri-mon`, `mon-wed, fri`, `sat, sun`.
  ///
  /// Three days or more in a row are a range.
  public static func text(of days: Set<Weekday>) -> String {
    if days.count == 7 { return "daily" }
    return runs(of: days).map { run in
      guard let first = run.first, let last = run.last, run.count > 2 else {
        return run.map(\.name).joined(separator: ", ")
      }
      return "\(first.name)-\(last.name)"
    }.joined(separator: ", ")
  }

  /// Days in a row, over the week's end too; the run that holds the week's first day of all comes first.
  static func runs(of days: Set<Weekday>) -> [[Weekday]] {
    allCases.filter { days.contains($0) && !days.contains($0.previous) }.map { first in
      var run = [first]
      while let last = run.last, days.contains(last.next), run.count < 7 { run.append(last.next) }
      return run
    }
  }

  private var previous: Weekday { Weekday(rawValue: (rawValue + 5) % 7 + 1) ?? .monday }
}

/// Why a text is no literal of days, and which was meant.
private struct DaysReading {
  let refusal: Refusal

  init(_ text: String) {
    let days = LooseText(text).flatMap(DaysReading.days)
    let help = "write days as `mon-fri`, `daily`, or as a list: `[\(days.map(Weekday.text) ?? "mon-wed, fri")]`"
    refusal = Refusal(
      text, isNot: "a literal of days", like: "`mon-fri`, `sat` or `daily`", help: help,
      suggestion: days.flatMap(DaysReading.literal))
  }

  /// The one literal of some days; nil where it takes a list.
  private static func literal(of days: Set<Weekday>) -> String? {
    if days.count == 7 { return "daily" }
    let runs = Weekday.runs(of: days)
    guard runs.count == 1, let first = runs[0].first, let last = runs[0].last else { return nil }
    return first == last ? first.name : "\(first.name)-\(last.name)"
  }

  private static func days(_ text: LooseText) -> Set<Weekday>? {
    switch text.small {
    case "weekdays", "weekday", "business days", "working days", "workdays", "work days", "m-f":
      return Weekday.days(from: .monday, through: .friday)
    case "weekend", "weekends": return [.saturday, .sunday]
    case "daily", "every day", "everyday", "all", "all days", "always", "7 days", "all week", "any", "24/7":
      return Set(Weekday.allCases)
    default: return list(text)
    }
  }

  /// Names and ranges of them, parted by commas or `and`.
  private static func list(_ text: LooseText) -> Set<Weekday>? {
    var days: Set<Weekday> = []
    var tokens = text.tokens[...]
    while case .word(let name) = tokens.popFirst() {
      guard let first = day(name) else { return nil }
      if tokens.first == .mark(".") { tokens.removeFirst() }
      days.insert(first)
      if let joint = tokens.first, [.mark("-"), .word("to"), .word("through"), .word("thru")].contains(joint) {
        tokens.removeFirst()
        guard case .word(let name) = tokens.popFirst(), let last = day(name) else { return nil }
        days.formUnion(Weekday.days(from: first, through: last))
        if tokens.first == .mark(".") { tokens.removeFirst() }
      }
      if tokens.isEmpty { return days }
      let joint = tokens.popFirst()
      guard [.mark(","), .mark("/"), .mark("&"), .mark("+"), .word("and")].contains(joint) else { return nil }
    }
    return nil
  }

  /// `Monday`, `mondays`, `Tues`, `thur`.
  private static func day(_ word: String) -> Weekday? {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let word = word.hasSuffix("days") ? String(word.dropLast()) : word
    guard word.utf8.count >= 3 else { return nil }
    return zip(names, Weekday.allCases).first { name, _ in name.hasPrefix(word) }?.1
  }
}
