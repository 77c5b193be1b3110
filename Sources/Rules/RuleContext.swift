public import Escalation

/// What a rule may know: nothing of it comes from a clock of its own.
public struct RuleContext: Sendable {
  public let project: Project
  /// The day on which the project is judged.
  public let today: CalendarDate
  /// Answers what business time and coverage come to in the 14 months from ``today``.
  public let time: TimeEngine

  public init(project: Project, today: CalendarDate) {
    self.project = project
    self.today = today
    time = TimeEngine(today: today)
  }
}
