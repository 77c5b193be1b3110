import Source

extension Report {
  /// GitHub refuses a step's summary of more than 1 MiB (docs.github.com, "Job summaries"); this leaves room for others.
  private static let largestSummary = 900_000

  /// All findings as a Markdown table, errors first, for the file that `GITHUB_STEP_SUMMARY` names.
  public func gitHubSummary(_ options: ReportOptions = ReportOptions()) -> String {
    let title = "### sevc: \(summary)\n"
    guard !findings.isEmpty else { return title }
    var table = title + "\n| | Place | Rule | Finding |\n| --- | --- | --- | --- |\n"
    for (index, finding) in findingsBySeverity.enumerated() {
      let row = finding.tableRow(pathPrefix: options.pathPrefix)
      if table.utf8.count + row.utf8.count > Self.largestSummary {
        return table + "\n… and \(findings.count - index) more\n"
      }
      table += row
    }
    return table
  }
}

extension ReportedFinding {
  fileprivate func tableRow(pathPrefix: String) -> String {
    let place = "\(pathPrefix)\(place.path):\(place.start.line):\(place.start.column)"
    let finding = ([message] + (help.map { ["help: \($0)"] } ?? [])).map(\.asMarkdownCell).joined(separator: "<br>")
    return "| \(severity.sign) | \(place.asMarkdownCode) | \(rule.name.asMarkdownCode) | \(finding) |\n"
  }
}

extension Diagnostic.Severity {
  fileprivate var sign: String {
    switch self {
    case .error: ":x: error"
    case .warning: ":warning: warning"
    }
  }
}

/// GitHub-flavoured Markdown (github.github.com/gfm, sections 2.4, 4.10 and 6.3).
extension String {
  /// The text in a table's cell: what stands between backticks as code, all else as plain words.
  var asMarkdownCell: String {
    let parts = visible.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return visible.asMarkdownWords }
    return parts.enumerated().map { index, part in
      index % 2 == 1 ? String(part).asMarkdownCode : String(part).asMarkdownWords
    }.joined()
  }

  /// The text as code in a table's cell, where nothing is a link or calls anybody.
  var asMarkdownCode: String {
    let text = visible
    if !text.contains(where: { $0 != " " }) { return text.asMarkdownWords }
    // In a table `\|` is a bar even in code, so that a backslash before a bar cannot be written there.
    if text.contains("`") || text.contains("\\|") { return "<code>\(text.asMarkdownWords)</code>" }
    return "`\(text.replacing("|", with: "\\|"))`"
  }

  private var asMarkdownWords: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "|": "&#124;"
      case "\\", "`", "*", "_", "[", "]", "#", "~", "!", "$": "\\\(scalar)"
      default: String(scalar)
      }
    }.joined()
      // What is no address in the source is no link on the page ("Autolinks (extension)").
      .replacing("://", with: "&#58;//").replacing("www.", with: "www&#46;")
  }
}
