import Comparison
import Escalation

extension ChangeReport {
  /// GitHub refuses a comment of more than 65,536 characters; this leaves room for what a workflow adds.
  private static let longestComment = 60_000

  /// The comment for a pull request: the verdict first, a table of the weakened promises next, and then the rest, folded.
  ///
  /// Whatever the matrices say is escaped: nothing in them becomes markup, a mention or a link.
  func markdown(_ options: ChangeReportOptions) -> String {
    let printer = ChangeTable(options: options)
    var text = "### \(summary[.weakens] > 0 ? ":warning: " : "")sevc: \(summary.verdict)\n"
    let facts = [summary.reach, summary.tally.isEmpty ? nil : summary.tally].compactMap { $0 }
    if !facts.isEmpty { text += "\n\(facts.joined(separator: " · "))\n" }
    let weakened = changes(.weakens)
    if !weakened.isEmpty { text += "\n" + printer.table(of: weakened, atMost: Self.longestComment - text.utf8.count) }
    let rest = [Impact.reassigns, .strengthens, .editorial].map { (title: $0.rawValue, changes: changes($0)) }
    for group in rest + [(title: "accepted", changes: accepted)] where !group.changes.isEmpty {
      text += printer.folded(group.title, group.changes, atMost: Self.longestComment - text.utf8.count)
    }
    let stale = staleMarkdown(options)
    return text.utf8.count + stale.utf8.count < Self.longestComment ? text + stale : text
  }
}

/// Draws changes as tables.
private struct ChangeTable {
  let options: ChangeReportOptions

  func folded(_ title: String, _ changes: [Change], atMost limit: Int) -> String {
    "\n<details><summary>\(title) (\(changes.count))</summary>\n\n\(table(of: changes, atMost: limit))\n</details>\n"
  }

  /// A row for each change, as many as there is room for; what is left out is counted.
  func table(of changes: [Change], atMost limit: Int) -> String {
    var table = "| What | Where | Before → after | Decided by | Fingerprint |\n| --- | --- | --- | --- | --- |\n"
    for (index, change) in changes.enumerated() {
      let row = self.row(of: change)
      guard table.utf8.count + row.utf8.count < limit else {
        return table + "\n… and \(changes.count - index) more\n"
      }
      table += row
    }
    return table
  }

  private func row(of change: Change) -> String {
    let paging = change.paging.map { "<br>\($0)" } ?? ""
    let what = "\(change.title.asMarkdownCell)<br>\(change.field.asMarkdownCode)\(paging)"
    let cells = [what, place(of: change), values(of: change), decided(change), "`\(change.fingerprint)`"]
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  /// The line, as a link where the web shows it.
  private func place(of change: Change) -> String {
    guard let place = change.place else { return "" }
    let name = "\(options.pathPrefix)\(place.path):\(place.line)"
    guard let link = options.link?(place.path, place.line) else { return name.asMarkdownCode }
    return "[\(name.asMarkdownCell)](<\(link.asLinkTarget)>)"
  }

  private func values(of change: Change) -> String {
    // What holds backticks would end the code that the message makes of it.
    let isPlain = ![change.field, change.before, change.after].contains { $0?.contains("`") ?? false }
    if change.isExplained, isPlain { return change.message.asMarkdownCell }
    let values = [change.before, change.after].map { $0.map(\.clipped.asMarkdownCode) ?? "–" }
    return values.joined(separator: " → ")
  }

  private func decided(_ change: Change) -> String {
    let cause = change.cause.map(cause) ?? ""
    guard let accepted = change.accepted else { return cause }
    let until = accepted.until.map { " until \($0)" } ?? ""
    return [cause, "accepted\(until): \(accepted.reason.asMarkdownCode)"].filter { !$0.isEmpty }.joined(
      separator: "<br>")
  }

  /// What decided, in words, and its place as code.
  private func cause(_ text: String) -> String {
    guard let parting = text.firstRange(of: " in ") else { return text.asMarkdownCell }
    let place = String(text[parting.upperBound...])
    return "\(String(text[..<parting.lowerBound]).asMarkdownCell) in \("\(options.pathPrefix)\(place)".asMarkdownCode)"
  }
}

extension String {
  /// The text in a cell: long ones end in an ellipsis.
  fileprivate var clipped: String {
    count > 200 ? prefix(197) + "…" : self
  }

  /// A link's target between angle brackets: what would end it, or the cell, is written by its bytes.
  fileprivate var asLinkTarget: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "<": "%3C"
      case ">": "%3E"
      case "|": "%7C"
      case "\\": "%5C"
      case "`": "%60"
      case " ": "%20"
      case let scalar where scalar.value < 0x20 || scalar.value == 0x7F: ""
      default: String(scalar)
      }
    }.joined()
  }
}
