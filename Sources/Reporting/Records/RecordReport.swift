import JSON
public import Records

/// Everything that incident records tell, ready for any of the printers.
public struct RecordReport: Sendable {
  /// The forms in which it can be told.
  public enum Format: String, Sendable, CaseIterable {
    case text, json, markdown, html
  }

  let summary: RecordSummary
  /// What is wrong with rows; they are left out of every figure.
  let findings: RecordFindings

  public init(_ summary: RecordSummary, findings: RecordFindings) {
    self.summary = summary
    self.findings = findings
  }

  /// The report as a whole file or output in one of the forms.
  public func rendered(as format: Format, _ options: ReportOptions = ReportOptions()) -> String {
    switch format {
    case .text: text(options)
    case .json: json().prettyPrinted()
    case .markdown: markdown()
    case .html: html()
    }
  }
}

extension RecordFindings {
  /// Each finding on a line of its own, as compilers tell them, and how many more there are.
  public var lines: [String] {
    kept.map { "\($0.path.visible):\($0.line): \($0.message.visible) [record]" }
      + omitted.map { "\($0.path.visible): and \($0.count) more [record]" }
  }
}
