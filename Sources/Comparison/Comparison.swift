public import Escalation
public import Source

/// What changes in meaning from one resolved project to another: a pure function of the two.
public struct Comparison: Sendable {
  /// Sorted by path, line, subject and field.
  public let changes: [Change]

  /// Compares two projects.
  ///
  /// - Parameter today: The day, in UTC, from which business time is compared, over 14 months.
  public init(base: ComparisonSide, head: ComparisonSide, today: CalendarDate) {
    changes = []
  }
}

/// One of the two projects, with the files that its ranges speak of.
public struct ComparisonSide: Sendable {
  public let project: Project
  public let sources: SourceFiles

  public init(project: Project, sources: SourceFiles) {
    self.project = project
    self.sources = sources
  }
}
