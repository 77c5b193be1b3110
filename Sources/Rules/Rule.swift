public import Escalation
public import Source

/// One thing that `sevc lint` looks for, with everything that is ever said about it.
///
/// A rule is one file: an extension that adds one constant, with its reason, its examples and its check. The examples
/// are its documentation and its tests.
public struct Rule: Sendable {
  public let id: RuleID
  public let group: RuleGroup
  /// How grave its findings are where `sevc.yaml` says nothing.
  public let level: RuleLevel
  /// What it fires on, in one sentence.
  public let summary: String
  /// Why it matters, for somebody who thinks that it does not.
  public let rationale: String
  /// Documents in which it fires, each finding's start marked by `↓`.
  public let wrong: [Example]
  /// Documents in which it stays silent.
  public let right: [Example]
  public let check: Check

  public init(
    _ id: RuleID, _ group: RuleGroup, _ level: RuleLevel, summary: String, rationale: String, wrong: [Example],
    right: [Example], check: Check
  ) {
    self.id = id
    self.group = group
    self.level = level
    self.summary = summary
    self.rationale = rationale
    self.wrong = wrong
    self.right = right
    self.check = check
  }

  /// Whether its level can be set and its findings silenced; structure findings are always errors.
  public var isSettable: Bool { group != .structure }

  /// How a rule looks for its findings.
  public enum Check: Sendable {
    /// The finding comes from reading the documents, before any rule.
    case reading
    /// Looks at one matrix at a time; matrices are looked at in parallel.
    case eachMatrix(@Sendable (Matrix, RuleContext, inout [Diagnostic]) -> Void)
    /// Looks at the project as a whole.
    case project(@Sendable (RuleContext, inout [Diagnostic]) -> Void)
    /// Looks at what all matrices share, and then at each matrix by itself.
    case both(
      project: @Sendable (RuleContext, inout [Diagnostic]) -> Void,
      eachMatrix: @Sendable (Matrix, RuleContext, inout [Diagnostic]) -> Void)
  }
}

/// The chapters of the catalogue.
public enum RuleGroup: String, Sendable, CaseIterable {
  case structure, ownership, timing, coverage, content, metrics, review
}

/// A document, or several parted by `---`, as an example of a rule.
public struct Example: Sendable, ExpressibleByStringLiteral {
  public let yaml: String
  /// Incident records in CSV that lie beside it.
  public let records: String?

  public init(stringLiteral yaml: String) {
    self.init(yaml, records: nil)
  }

  public init(_ yaml: String, records: String?) {
    self.yaml = yaml
    self.records = records
  }
}
