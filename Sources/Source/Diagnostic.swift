/// The name of a rule, as users write it: `backup-missing`.
public struct RuleID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let name: String

  public init(_ name: String) {
    self.name = name
  }

  public init(stringLiteral name: String) {
    self.name = name
  }

  public var description: String { name }

  public static func < (left: RuleID, right: RuleID) -> Bool {
    left.name < right.name
  }
}

/// One replacement of text in a file.
public struct TextEdit: Hashable, Sendable {
  public var range: SourceRange
  public var replacement: String

  public init(range: SourceRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// Another place that a finding speaks of.
public struct RelatedPlace: Hashable, Sendable {
  public var message: String
  public var range: SourceRange

  public init(_ message: String, at range: SourceRange) {
    self.message = message
    self.range = range
  }
}

/// One finding, the same for the whole program: what is wrong, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// How grave a finding is.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error
    case warning
  }

  public var rule: RuleID
  public var severity: Severity
  /// One line, lower case, without a final stop; quotes what was written and says what was expected.
  public var message: String
  public var range: SourceRange
  /// What to do, in one line.
  public var help: String?
  /// The edits that mend it; empty where no mend is safe.
  public var fixes: [TextEdit]
  public var related: [RelatedPlace]

  public init(
    _ rule: RuleID, _ severity: Severity = .error, at range: SourceRange, _ message: String, help: String? = nil,
    fixes: [TextEdit] = [], related: [RelatedPlace] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.help = help
    self.fixes = fixes
    self.related = related
  }
}
