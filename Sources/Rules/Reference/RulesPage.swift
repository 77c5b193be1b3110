import Source

extension RuleCatalogue {
  /// The rules reference, `Docs/rules.md`.
  public static var markdown: String {
    let chapters = RuleGroup.allCases.map { group in
      let rules = all.filter { $0.group == group }
      return "## \(group.title)\n\n\(table(of: rules))\n" + rules.map(\.markdownSection).joined()
    }
    return introduction + "\n" + chapters.joined(separator: "\n")
  }

  private static func table(of rules: [Rule]) -> String {
    "| rule | level | fires when |\n| --- | --- | --- |\n"
      + rules.map { "| [`\($0.id)`](#\($0.id)) | \($0.level.rawValue) | \($0.summary) |\n" }.joined()
  }

  private static let introduction = """
    # The rules

    What `sevc lint` looks for, by chapter. This page is what `sevc rules --format markdown` prints; `sevc explain RULE`
    shows one rule on a terminal.

    - **Setting.** Every rule but those of the first chapter can be set in `sevc.yaml` or for one run:
      `sevc lint --rule backup-missing=warning`. The levels are `error`, `warning` and `off`.
    - **Silencing.** A comment with a reason silences a finding on its line or the line below; above a list entry or a key
      it covers that entry with all below it: `# sevc:allow backup-missing until 2027-03-01 -- one-person team`. The end,
      inclusive, may be left out.
    - **Places.** A finding stands at the value that a person would change. What is absent is told at the `id` or `name` of
      what lacks it; what is inherited is told once, where it is decided.
    - **Examples** leave out what is not their matter.

    """
}

extension Rule {
  /// What the page says of the rule below its heading; a report's help for it.
  public var markdownHelp: String {
    var text = "\(summary.asSentence)\n\n\(rationale)\n"
    if let wrong = wrong.first { text += "\nWrong, \(wrong.markedPlaces):\n\n\(wrong.fenced)" }
    if let right = right.first { text += "\nRight:\n\n\(right.fenced)" }
    return text
  }

  fileprivate var markdownSection: String {
    "\n### \(id)\n\n*\(standing)*\n\n\(markdownHelp)"
  }
}

extension Example {
  fileprivate var fenced: String {
    "```yaml\n\(text)```\n" + (records.map { "\nwith the records\n\n```csv\n\($0)\n```\n" } ?? "")
  }

  /// The marked places in words: `at 3:7 and 4:1`.
  fileprivate var markedPlaces: String {
    let places = lines.enumerated().flatMap { index, line in line.marks.map { "\(index + 1):\($0 + 1)" } }
    guard let last = places.last, places.count > 1 else { return "at \(places.first ?? "its start")" }
    return "at \(places.dropLast().joined(separator: ", ")) and \(last)"
  }
}
