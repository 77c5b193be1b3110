public import Comparison
import JSON

/// Everything that one comparison has to say, ready for any of the printers.
public struct ChangeReport: Sendable {
  /// What the two sides are called, such as revisions.
  public let base: String
  public let head: String
  /// In the order of a ``Comparison``.
  public let changes: [Change]
  /// What `accepted.yaml` accepts in vain, in the order of the file.
  public let stale: [StaleAcceptance]
  public let summary: ChangeSummary

  public init(base: String, head: String, changes: [Change], stale: [StaleAcceptance] = []) {
    self.stale = stale
    self.base = base
    self.head = head
    self.changes = changes
    summary = ChangeSummary(of: changes)
  }

  /// The changes of an impact that nobody has accepted.
  public func changes(_ impact: Impact) -> [Change] {
    changes.filter { $0.impact == impact && $0.accepted == nil }
  }

  /// The changes that somebody means.
  public var accepted: [Change] {
    changes.filter { $0.accepted != nil }
  }

  /// The report as a whole file or output in one of the forms.
  public func rendered(as format: ChangeFormat, _ options: ChangeReportOptions = ChangeReportOptions()) -> String {
    switch format {
    case .text: text(options)
    case .markdown: markdown(options)
    case .json: json().prettyPrinted()
    case .github: gitHubCommands(options)
    }
  }
}

/// The forms in which changes can be told.
public enum ChangeFormat: String, Sendable, CaseIterable {
  case text
  case markdown
  case json
  case github
}

/// What the printers need beside the changes.
public struct ChangeReportOptions: Sendable {
  /// Whether text is coloured for a terminal.
  public var color = false
  /// What stands before every path in a repository: the project's folder with a slash, or nothing.
  public var pathPrefix = ""
  /// Where a file's line can be read on the web, by path and line; nil where nobody said.
  public var link: (@Sendable (_ path: String, _ line: Int) -> String)?

  public init() {}
}
