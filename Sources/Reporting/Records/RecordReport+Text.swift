import Records

extension RecordReport {
  /// A quarter of a year: more weeks would push the rest off a terminal.
  private static let weeksInText = 13

  /// For a terminal: the parts one after the other, their tables with aligned columns, and what is wrong with rows at
  /// the end.
  func text(_ options: ReportOptions) -> String {
    let paint = { (text: String) in options.color ? TerminalStyle.bold.applied(to: text) : text }
    var paragraphs = [([paint(title)] + facts.map { "  \($0)" }).joined(separator: "\n") + "\n"]
    for var section in sections(showingRestricted: true) where !section.columns.isEmpty {
      if case .weeks = section.chart { section.rows = section.rows.suffix(Self.weeksInText) }
      let remarks = section.remarks.map { "  \($0)\n" }.joined()
      paragraphs.append("\(paint(section.title.visible))\n\(remarks)\(section.textTable)")
    }
    if findings.count > 0 { paragraphs.append(findings.lines.map { $0 + "\n" }.joined()) }
    return paragraphs.joined(separator: "\n")
  }

  /// GitHub-flavoured Markdown; whatever the project says is escaped.
  func markdown() -> String {
    var paragraphs = ["# \(title)\n", facts.map { "- \($0)\n" }.joined()]
    for section in sections(showingRestricted: false) {
      paragraphs.append("\(String(repeating: "#", count: section.level + 1)) \(section.title.asMarkdownCell)\n")
      paragraphs += section.remarks.map { "\($0)\n" }
      if !section.columns.isEmpty { paragraphs.append(section.markdownTable) }
    }
    return paragraphs.joined(separator: "\n")
  }
}

extension RecordSection {
  fileprivate var textTable: String {
    TextTable(columns.map { ($0.title.lowercased(), $0.isNumber) }, rows: rows).text
  }

  fileprivate var markdownTable: String {
    let rule = columns.map { $0.isNumber ? "---:" : "---" }
    let lines = [columns.map(\.title), rule] + rows.map { $0.map(\.asMarkdownCell) }
    return lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}
