public import Source

/// A stretch of a file as people count it; the end is exclusive.
public struct ReportedPlace: Hashable, Sendable {
  /// The file's path, relative to the project.
  public let path: String
  public let start: Position
  public let end: Position
  /// The same stretch in bytes.
  public let range: SourceRange
}

/// Another place that a finding speaks of, and what it says of it.
public struct ReportedNote: Hashable, Sendable {
  public let message: String
  public let place: ReportedPlace
}

/// One replacement of text that would mend a finding, or a part of the mend.
public struct ReportedEdit: Hashable, Sendable {
  public let place: ReportedPlace
  public let replacement: String
}

/// A diagnostic with all its places worked out.
public struct ReportedFinding: Hashable, Sendable {
  public let rule: RuleID
  public let severity: Diagnostic.Severity
  public let message: String
  public let place: ReportedPlace
  public let help: String?
  public let fixes: [ReportedEdit]
  public let related: [ReportedNote]

  /// Whether `--fix` can mend it.
  public var isFixable: Bool { !fixes.isEmpty }
}

extension ReportedFinding {
  init(_ diagnostic: Diagnostic, located locator: inout Locator) {
    rule = diagnostic.rule
    severity = diagnostic.severity
    message = diagnostic.message
    place = locator.place(of: diagnostic.range)
    help = diagnostic.help
    fixes = diagnostic.fixes.map { ReportedEdit(place: locator.place(of: $0.range), replacement: $0.replacement) }
    related = diagnostic.related.map { ReportedNote(message: $0.message, place: locator.place(of: $0.range)) }
  }
}

/// Turns ranges into lines and columns; counts the lines of each file once.
struct Locator {
  private let sources: SourceFiles
  private var indexes: [FileID: LineIndex] = [:]

  init(_ sources: SourceFiles) {
    self.sources = sources
  }

  mutating func place(of range: SourceRange) -> ReportedPlace {
    let index = index(of: range.file)
    return ReportedPlace(
      path: sources[range.file].path, start: index.position(at: range.start), end: index.position(at: range.end),
      range: range)
  }

  private mutating func index(of file: FileID) -> LineIndex {
    if let index = indexes[file] { return index }
    let index = LineIndex(sources[file])
    indexes[file] = index
    return index
  }
}
