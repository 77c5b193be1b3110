import Markdown

/// Prints blocks as Markdown: LF at line ends, one blank line between blocks, LF at the end.
struct MarkdownPrinter {
  let dialect: MarkdownDialect

  static func text(of blocks: [Block], for dialect: MarkdownDialect = .gitHub) -> String {
    let printer = MarkdownPrinter(dialect: dialect)
    return printer.paragraphs(of: blocks).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  static func bytes(of blocks: [Block], for dialect: MarkdownDialect = .gitHub) -> [UInt8] {
    Array(text(of: blocks, for: dialect).utf8)
  }

  /// GitHub takes an anchor for an element of its own. Python-Markdown gives a heading its id, so that no other heading
  /// is given the same one.
  private func paragraphs(of blocks: [Block]) -> [String] {
    guard dialect == .mkDocs else { return blocks.map(text) }
    return zip(blocks, [nil] + blocks.map(Optional.some)).map { block, before in
      if case .anchor = block { return "" }
      guard case .heading(let level, let phrase) = block, case .anchor(let id) = before else { return text(of: block) }
      return heading(level, phrase) + " {: #\(id) }"
    }
  }

  private func text(of block: Block) -> String {
    switch block {
    case .heading(let level, let phrase): heading(level, phrase)
    case .paragraph(let phrase): text(of: phrase, in: .line)
    case .bullets(let items): list(items) { _ in "- " }
    case .numbered(let items): list(items) { "\($0 + 1). " }
    case .tasks(let items): list(items) { _ in "- [ ] " }
    case .table(let table): text(of: table)
    case .code(let language, let lines): code(lines, language: language)
    case .timeline(let chart): text(of: Mermaid.timeline(chart.rows.map { ($0.period, $0.names) }))
    case .folded(let title, let blocks): folded(title, blocks)
    case .anchor(let id): "<a id=\"\(id)\"></a>"
    }
  }

  /// GitHub folds what stands in an element between blank lines; Python-Markdown would not read it as Markdown there.
  private func folded(_ title: Phrase, _ blocks: [Block]) -> String {
    let content = paragraphs(of: blocks).joined(separator: "\n\n")
    guard dialect == .gitHub else { return text(of: Phrase.strong(title.plainText), in: .line) + "\n\n" + content }
    return "<details>\n<summary>\(title.plainText.asPlainHTML)</summary>\n\n\(content)\n\n</details>"
  }

  private func heading(_ level: Int, _ phrase: Phrase) -> String {
    String(repeating: "#", count: level) + " " + text(of: phrase, in: .heading)
  }

  private func list(_ items: [Phrase], marker: (Int) -> String) -> String {
    items.enumerated().map { marker($0) + text(of: $1, in: .line) }.joined(separator: "\n")
  }

  private func text(of table: Table) -> String {
    let titles = row(table.columns.map(\.title))
    let rule = "|" + table.columns.map { $0.alignment.rawValue + "|" }.joined()
    return ([titles, rule] + table.rows.map(row)).joined(separator: "\n")
  }

  private func row(_ cells: [Phrase]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \(text(of: $0, in: .cell)) |" }.joined()
  }

  /// A fenced block; the fence is longer than any run of backticks inside (GFM 4.5).
  private func code(_ lines: [String], language: String) -> String {
    let fence = String(repeating: "`", count: max(3, (lines.map(\.longestBacktickRun).max() ?? 0) + 1))
    return (["\(fence)\(language)"] + lines + [fence]).joined(separator: "\n")
  }

  private func text(of phrase: Phrase, in place: MarkdownText.Place) -> String {
    let parts = phrase.mergedParts
    let escaping = MarkdownText(dialect: dialect, place: place, escapesDollars: parts.reduce(0) { $0 + $1.dollars } > 1)
    var result = ""
    for (index, part) in parts.enumerated() {
      if case .link = part, result.hasSuffix("!") { result = result.dropLast() + "\\!" }
      result += print(part, escaping, isFirst: index == 0, isLast: index == parts.count - 1)
    }
    return result
  }

  private func print(_ part: Phrase.Part, _ escaping: MarkdownText, isFirst: Bool, isLast: Bool) -> String {
    switch part {
    case .text(let text): escaping.escaped(text, isFirst: isFirst, isLast: isLast)
    case .strong(let text): "**" + escaping.escaped(text, isFirst: false, isLast: false) + "**"
    case .link(let text, let target):
      "[" + escaping.escaped(text, isFirst: false, isLast: false, isLabel: true) + "](\(destination(target)))"
    case .code(let text): code(text, escaping)
    }
  }

  /// A link's address, in which an ampersand could begin an entity too (GFM 6.2).
  private func destination(_ target: LinkTarget) -> String {
    target.address.contains(";") ? target.address.replacing("&", with: "&amp;") : target.address
  }

  /// A code span; where a table would take a bar in it for a cell's end, the HTML element instead (GFM 6.3).
  private func code(_ text: String, _ escaping: MarkdownText) -> String {
    let line = text.withSingleBlanks
    if line.isEmpty { return "" }
    if escaping.place == .cell, line.contains("|") {
      let inside = escaping.escaped(line, isFirst: false, isLast: false)
      return "<code>" + inside.replacing("\\|", with: "&#124;") + "</code>"
    }
    let fence = String(repeating: "`", count: line.longestBacktickRun + 1)
    let padding = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    return fence + padding + line + padding + fence
  }
}

extension Phrase {
  /// The parts with neighbouring texts made one, since what is markup depends on what stands beside it.
  fileprivate var mergedParts: [Part] {
    parts.reduce(into: []) { merged, part in
      if case .text(let text) = part, case .text(let before) = merged.last {
        merged[merged.count - 1] = .text(before + text)
      } else {
        merged.append(part)
      }
    }
  }
}

extension Phrase.Part {
  fileprivate var dollars: Int {
    switch self {
    case .text(let text), .strong(let text), .link(let text, _): text.utf8.count { $0 == UInt8(ascii: "$") }
    case .code: 0
    }
  }
}

extension String {
  fileprivate var longestBacktickRun: Int {
    var (longest, current) = (0, 0)
    for byte in utf8 {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
