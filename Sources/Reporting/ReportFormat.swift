import JSON

/// The forms in which findings are written: the values of `--format` and `--output`.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text
  case json
  case sarif
  case github
  case gitlab
  case junit
  case checkstyle
}

/// What the printers may be told beside the report.
public struct ReportOptions: Hashable, Sendable {
  /// Whether the text is coloured for a terminal.
  public var color = false
  /// Whether the text ends with the summary, as it should but for `--quiet`.
  public var summary = true
  /// Where the project lies in its repository, as `team/` or nothing: services show findings by the repository's paths.
  public var pathPrefix = ""
  /// The version of sevc, for the formats that name their maker.
  public var toolVersion: String?

  public init() {}
}

extension Report {
  /// The report in one of its formats, with a line end at the end; nothing at all where there is nothing to say.
  public func rendered(as format: ReportFormat, _ options: ReportOptions = ReportOptions()) -> String {
    switch format {
    case .text: text(options)
    case .json: json().prettyPrinted()
    case .sarif: sarif(options).prettyPrinted()
    case .github: gitHubCommands(options)
    case .gitlab: gitLab(options).prettyPrinted()
    case .junit: jUnit()
    case .checkstyle: checkstyle()
    }
  }
}
