import Comparison
import Escalation
import Workspace

extension History.Step {
  /// What the commit changed; of a merge what differs from each of its parents.
  ///
  /// - Parameter matrix: The name of the one that is asked for; nil for all.
  func changes(of matrix: String? = nil, on today: CalendarDate) -> [Change] {
    let all = pairs.map { pair in
      pair.comparison(on: today).changes.filter { matrix == nil || $0.matrix == matrix }
    }
    let others = all.dropFirst().map { Set($0.map(\.fingerprint)) }
    return (all.first ?? []).filter { change in others.allSatisfy { $0.contains(change.fingerprint) } }
  }
}
