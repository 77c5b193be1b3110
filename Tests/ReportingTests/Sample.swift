import Reporting
import Source

/// A project of files whose findings are marked in their text: `«` and `»` stand around each range.
struct Sample {
  private(set) var sources = SourceFiles()
  /// The marked ranges, in the order of their files and of their starts.
  private(set) var ranges: [SourceRange] = []

  init(_ files: KeyValuePairs<String, String>) {
    for (path, marked) in files { add(path, marked) }
  }

  private mutating func add(_ path: String, _ marked: String) {
    let file = FileID(UInt32(sources.files.count))
    var bytes: [UInt8] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": ranges.append(SourceRange(file: file, start: UInt32(bytes.count), end: UInt32(bytes.count)))
      case "»": ranges[ranges.count - 1].end = UInt32(bytes.count)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    _ = sources.add(SourceFile(path: path, bytes: bytes))
  }

  func report(_ diagnostics: [Diagnostic], rules: [RuleDescription] = [], silenced: Int = 0) -> Report {
    Report(
      diagnostics, in: sources, rules: rules,
      summary: ReportSummary(files: sources.files.count, matrices: 2, incidents: 14, silenced: silenced))
  }

  /// What the text shows for one finding over the first marked range.
  func excerpt(rules: [RuleDescription] = []) -> String {
    var options = ReportOptions()
    options.summary = false
    let report = report([Diagnostic("some-rule", at: ranges[0], "wrong")], rules: rules)
    let lines = report.rendered(as: .text, options).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(2).dropLast().joined(separator: "\n")
  }
}

extension Sample {
  /// Two files with an error, a warning that can be mended, and a place in the other file.
  static let usual = Sample([
    "matrices/org.yaml": "severities:\n  - id: «SEV-1»\n",
    "matrices/support.yaml": "incidents:\n  - id: outage\n    «severity»: SEV-1\n    firstResponse: «10 min»\n",
  ])

  static var usualReport: Report {
    let (severity, role, duration) = (usual.ranges[0], usual.ranges[1], usual.ranges[2])
    return usual.report(
      [
        Diagnostic(
          "bad-value", .warning, at: duration, "`10 min` is no duration", help: "write `10m`",
          fixes: [TextEdit(range: duration, replacement: "10m")]),
        Diagnostic(
          "backup-missing", at: role, "`response` has no backup",
          related: [RelatedPlace("the top severity", at: severity)]),
      ],
      rules: [
        RuleDescription(
          "backup-missing", level: .error, summary: "a top-severity incident has no backup",
          help: "Name a second owner.", helpMarkdown: "Name a *second* owner.", helpURI: "https://sevc.example/backup"),
        RuleDescription(
          "bad-value", level: .error, summary: "a literal of the wrong form", help: "Write the right form."),
        RuleDescription("metric-silent", level: .off, summary: "a metric has no threshold", help: "Add one."),
      ], silenced: 1)
  }
}
