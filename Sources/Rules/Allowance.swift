import Escalation
import MatrixLanguage
import Source

/// A `sevc:allow` comment, read: `# sevc:allow backup-missing, role-missing until 2027-03-01 -- one-person team`.
struct Allowance: Sendable {
  let range: SourceRange
  let reach: SourceRange
  /// The rules that it names, known or not, each once.
  let rules: [RuleID]
  /// The last day on which it holds, as it is written; nil for no end.
  let end: String?
  let reason: String

  /// Reads a comment; nil for one that only mentions `sevc:allow`.
  init?(_ comment: AllowComment) {
    let words = comment.text.drop { $0 == "#" || $0.isBlank }
    guard words.hasPrefix("sevc:allow") else { return nil }
    let rest = words.dropFirst("sevc:allow".count)
    guard rest.first.map({ $0.isBlank || $0 == "-" || $0 == ":" }) ?? true else { return nil }
    let (head, reason) = Self.parted(rest.drop { $0 == ":" })
    let (names, end) = Self.partedEnd(head)
    var rules: [RuleID] = []
    for name in names.split(separator: ",").map(\.trimmed) where !name.isEmpty {
      let rule = RuleID(String(name))
      if !rules.contains(rule) { rules.append(rule) }
    }
    range = comment.range
    reach = comment.reach
    self.rules = rules
    self.end = end.map(String.init)
    self.reason = String(reason)
  }

  /// Parts the reason, behind `--`, from what stands before it.
  private static func parted(_ text: Substring) -> (head: Substring, reason: Substring) {
    for index in text.indices where text[index...].hasPrefix("--") {
      guard index == text.startIndex || text[text.index(before: index)].isBlank else { continue }
      return (text[..<index].trimmed, text[text.index(index, offsetBy: 2)...].trimmed)
    }
    return (text.trimmed, "")
  }

  /// Parts the end, behind the word `until`, from the names of the rules.
  private static func partedEnd(_ head: Substring) -> (names: Substring, end: Substring?) {
    for index in head.indices where head[index...].hasPrefix("until") {
      let end = head[index...].dropFirst("until".count)
      let isWord = index == head.startIndex || head[head.index(before: index)].isBlank
      guard isWord, end.first?.isBlank ?? true else { continue }
      return (head[..<index].trimmed, end.trimmed)
    }
    return (head, nil)
  }
}

extension Allowance {
  /// What is wrong with the comment itself; it then silences nothing.
  func fault(on today: CalendarDate) -> Diagnostic? {
    if let end, case .failure = CalendarDate.parse(end) {
      return Diagnostic(
        "allow-without-reason", at: range, end.isEmpty ? "`until` names no date" : "\(quoted(end)) is no date",
        help: "write the last day as `until 2027-03-01`, and a reason behind `--`")
    }
    guard !reason.isEmpty else {
      return Diagnostic(
        "allow-without-reason", at: range, "the comment gives no reason",
        help: "say why behind two dashes: `# sevc:allow \(rules.first?.name ?? "backup-missing") -- one-person team`")
    }
    guard !rules.isEmpty else {
      return Diagnostic(
        "allow-unused", .warning, at: range, "the comment names no rule",
        help: "name the rule that it allows: `# sevc:allow backup-missing -- \(reason)`")
    }
    guard let end, case .success(let date) = CalendarDate.parse(end), date < today else { return nil }
    return Diagnostic(
      "allow-expired", at: range, "the comment held until \(date)", help: "mend what it allows, or give it a new end")
  }

  /// The finding that a rule of the comment silences nothing.
  func unused(_ id: RuleID) -> Diagnostic {
    guard let rule = RuleCatalogue.rule(id) else {
      return Diagnostic(
        "allow-unused", .warning, at: range, "\(quoted(id.name)) is no rule", help: Self.help(forNoRule: id.name))
    }
    return Diagnostic(
      "allow-unused", .warning, at: range,
      rule.isSettable ? "the comment silences no `\(id)`" : "`\(id)` is a structure finding, which nothing silences",
      help: "take it out")
  }

  private static func help(forNoRule name: String) -> String {
    let words = name.split(whereSeparator: \.isBlank).map(String.init)
    if words.count > 1, words.allSatisfy({ RuleCatalogue.rule(RuleID($0)) != nil }) {
      return "part rules with commas: `\(words.joined(separator: ", "))`"
    }
    let meant = nearest(to: name, in: RuleCatalogue.all.filter(\.isSettable).map(\.id.name))
    return meant.map { "did you mean `\($0)`?" } ?? "`sevc rules` lists them"
  }

  /// Whether a finding of one of its rules begins within its reach.
  func covers(_ finding: Diagnostic) -> Bool {
    rules.contains(finding.rule) && reach.covers(finding.range)
  }
}

extension SourceRange {
  /// Whether another range begins within this one.
  func covers(_ other: SourceRange) -> Bool {
    file == other.file && start <= other.start && other.start <= end
  }
}

extension Character {
  fileprivate var isBlank: Bool { self == " " || self == "\t" || self == "\r" }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop(while: \.isBlank)
    while text.last?.isBlank == true { text.removeLast() }
    return text
  }
}
