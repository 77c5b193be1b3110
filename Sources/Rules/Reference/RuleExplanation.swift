import Source

/// What `sevc explain` says of a rule.
extension Rule {
  /// The explanation for a terminal.
  ///
  /// - Parameter emphasis: How headings and the rule's name are set off; as they are where there is no colour.
  public func explanation(emphasis: (String) -> String) -> String {
    var text = "\(emphasis(id.name))  \(standing)\n\n"
    text += paragraph(summary.asSentence) + "\n"
    text += section("Why it matters", paragraph(rationale), emphasis)
    if let wrong = wrong.first { text += section("Wrong", excerpt(of: wrong), emphasis) }
    if let right = right.first { text += section("Right", excerpt(of: right), emphasis) }
    return text + section("How to set it", settings, emphasis).dropLast()
  }

  /// Its level and chapter in a few words.
  var standing: String {
    isSettable ? "\(level.rawValue), \(group.title.lowercased())" : "always an error, \(group.title.lowercased())"
  }

  private func section(_ title: String, _ body: String, _ emphasis: (String) -> String) -> String {
    "\(emphasis(title))\n\(body)\n"
  }

  private func paragraph(_ text: String) -> String {
    text.wrapped(to: 92).map { "  \($0)\n" }.joined()
  }

  private func excerpt(of example: Example) -> String {
    example.lines.map { line in
      "  | \(line.text)".withoutTrailingBlanks + "\n" + (line.carets.map { "  | \($0)\n" } ?? "")
    }.joined() + recordLines(of: example).map { "\($0)\n" }.joined()
  }

  /// The records beside an example, under a line that says what they are.
  private func recordLines(of example: Example) -> [String] {
    guard let records = example.records else { return [] }
    return ["", "  records:"] + records.split(separator: "\n").map { "  | \($0)" }
  }

  private var settings: String {
    guard isSettable else {
      return paragraph("Structure findings are always errors: they are not set, and not silenced.")
    }
    let other = level == .error ? "warning" : "error"
    return """
        in sevc.yaml, one of error, warning and off:
          rules:
            \(id): \(other)
        for one run:
          sevc lint --rule \(id)=\(other)
        in place, with a reason and perhaps an end:
          # sevc:allow \(id) until 2027-03-01 -- why it is right here

      """
  }
}

extension RuleGroup {
  /// The chapter's heading.
  public var title: String {
    switch self {
    case .structure: "Structure"
    case .ownership: "Ownership"
    case .timing: "Timing"
    case .coverage: "Coverage"
    case .content: "Content"
    case .metrics: "Metrics and models"
    case .review: "Review, drills, comments"
    }
  }
}

extension String {
  /// The words with a capital and a full stop.
  var asSentence: String {
    (first == "`" ? self : prefix(1).uppercased() + dropFirst()) + "."
  }

  /// The text in lines of at most so many characters, longer words aside.
  public func wrapped(to width: Int) -> [String] {
    var lines = [""]
    for word in split(separator: " ") {
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = String(word)
      } else if lines[lines.count - 1].count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  fileprivate var withoutTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
