import Escalation
import MatrixLanguage
import Parallel

/// Some differences of a history that follow one another, with all that is needed to tell what they mean.
struct HistoryBatch: Sendable {
  let differences: [CommitDifference]
  let commits: [Commit]
  /// From which each reckons.
  let days: [CalendarDate]
  let plans: [HistoryPlan]
  let settings: ProjectSettings
  let files: ReadFiles
  let comparison: HistoryComparison

  /// So many neighbours are read and compared by one worker, who finds what the last of them left in his caches, and
  /// reads a state between two of them once.
  private static let neighbours = 64

  /// What each difference means.
  func outcomes() -> [HistoryOutcome] {
    let starts = Array(stride(from: 0, to: plans.count, by: Self.neighbours))
    return parallelMap(starts) { outcomes(of: $0..<min($0 + Self.neighbours, plans.count)) }.flatMap(\.self)
  }

  private func outcomes(of range: Range<Int>) -> [HistoryOutcome] {
    var files = files
    let patched = PatchedPlans(Array(plans[range]), &files).plans
    let settled = patched.map { wholeWhereNeeded($0, &files) }
    let sides = HistorySides(settled, settings, &files)
    return zip(range, settled).enumerated().map { place, difference in
      let (index, plan) = difference
      let meaning = comparison.meaning(of: plan, sides.pair(at: place), differences[index], on: days[index])
      return HistoryOutcome(commit: commits[index], meaning: meaning)
    }
  }

  /// The whole where a part does not tell all.
  private func wholeWhereNeeded(_ plan: HistoryPlan, _ files: inout ReadFiles) -> HistoryPlan {
    guard comparison.matrices == nil, case .narrowed(let base, let head, _) = plan else { return plan }
    return NarrowedFiles.newNames(base: base, head: head, &files) == nil ? .whole : plan
  }
}
