public import Comparison
public import Escalation
import Parallel

extension ProjectPair {
  /// What changes from one state to the other.
  ///
  /// - Parameter today: The day from which business time is compared.
  public func comparison(on today: CalendarDate) -> Comparison {
    comparison(by: TimeEngine(today: today), workers: processorCount)
  }

  /// The same, for many comparisons with one engine.
  func comparison(by time: TimeEngine, workers: Int, sharing: Set<String>? = []) -> Comparison {
    Comparison(
      base: ComparisonSide(project: base.project, sources: sources),
      head: ComparisonSide(project: head.project, sources: sources), time: time, workers: workers, sharing: sharing)
  }
}
