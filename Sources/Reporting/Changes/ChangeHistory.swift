import JSON

/// What one commit changed in meaning.
public struct CommitReport: Sendable {
  /// In full.
  public let commit: String
  public let author: String
  /// `2026-11-20`; nil where the commit says none that can be read.
  public let date: String?
  /// The first line of its message.
  public let subject: String
  public let report: ChangeReport

  public init(commit: String, author: String, date: String?, subject: String, report: ChangeReport) {
    self.commit = commit
    self.author = author
    self.date = date
    self.subject = subject
    self.report = report
  }
}

/// What commits changed in meaning, newest first, printed as it is found.
public struct ChangeHistory: Sendable {
  /// The forms in which a history can be told.
  public enum Format: String, Sendable, CaseIterable {
    case text, markdown, json
  }

  private let format: Format
  private let options: ChangeReportOptions

  public init(as format: Format, _ options: ChangeReportOptions = ChangeReportOptions()) {
    self.format = format
    self.options = options
  }

  /// What stands before the first commit.
  public var opening: String {
    format == .json ? "{\n\"version\": 1,\n\"commits\": [\n" : ""
  }

  /// One commit.
  public func entry(_ commit: CommitReport, isFirst: Bool) -> String {
    let line = [commit.date, commit.author].compactMap(\.self).joined(separator: " ").visible
    switch format {
    case .text:
      let title = "commit \(commit.commit)"
      let painted = options.color ? TerminalStyle.bold.applied(to: title) : title
      return (isFirst ? "" : "\n") + "\(painted)\n\(line)\n\(commit.subject.visible)\n\n"
        + commit.report.rendered(as: .text, options)
    case .markdown:
      let title = "\(line), `\(commit.commit.prefix(12))`: \(commit.subject.visible.escapedInMarkdown)"
      return (isFirst ? "" : "\n") + "## \(title)\n\n\(commit.report.rendered(as: .markdown, options))"
    case .json:
      return (isFirst ? "" : ",\n") + json(commit).compactPrinted()
    }
  }

  /// What stands behind the last commit.
  public var closing: String {
    format == .json ? "\n]\n}\n" : ""
  }

  private func json(_ commit: CommitReport) -> JSONValue {
    [
      "commit": .string(commit.commit), "author": .string(commit.author),
      "date": commit.date.map { .string($0) } ?? .null, "subject": .string(commit.subject),
      "changes": commit.report.json()["changes"] ?? [], "summary": commit.report.json()["summary"] ?? .null,
    ]
  }
}

extension String {
  /// The text with everything escaped that Markdown or HTML would read (CommonMark, "Backslash escapes").
  fileprivate var escapedInMarkdown: String {
    String(flatMap { "\\`*_{}[]<>()#+-.!|~&@".contains($0) ? ["\\", $0] : [$0] })
  }
}
