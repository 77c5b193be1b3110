public import Escalation
public import MatrixLanguage
public import Source

/// The `sevc:allow` comments of a project, applied to its findings.
public struct Suppressions: Sendable {
  public init(_ comments: [AllowComment], levels: RuleLevels, today: CalendarDate) {
  }

  /// The findings that are left, those about the comments among them, and how many are silenced.
  public func judge(_ findings: [Diagnostic]) -> (findings: [Diagnostic], silenced: Int) {
    (findings, 0)
  }
}
