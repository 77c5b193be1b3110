public import Source

/// What a report tells of a rule beside its findings.
public struct RuleDescription: Hashable, Sendable {
  /// How a rule's findings count when nothing else is set.
  public enum Level: String, Hashable, Sendable {
    case error
    case warning
    case off
  }

  public var id: RuleID
  public var level: Level
  /// When it fires, in one line.
  public var summary: String
  /// What it checks, why, and how to mend it; plain text.
  public var help: String
  /// The same in Markdown, where there is more to say than in plain text.
  public var helpMarkdown: String?
  /// Where the rule is documented, as an absolute URI.
  public var helpURI: String?
  /// Whether its findings stand on secrets: no source line in a report then shows more of one than four characters.
  public var findsSecrets: Bool

  public init(
    _ id: RuleID, level: Level, summary: String, help: String, helpMarkdown: String? = nil, helpURI: String? = nil,
    findsSecrets: Bool = false
  ) {
    self.id = id
    self.level = level
    self.summary = summary
    self.help = help
    self.helpMarkdown = helpMarkdown
    self.helpURI = helpURI
    self.findsSecrets = findsSecrets
  }
}
