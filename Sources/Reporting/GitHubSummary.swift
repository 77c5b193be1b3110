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
