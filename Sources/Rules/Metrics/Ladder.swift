import Escalation
import Source

/// A ladder with the matrices that use it.
struct Ladder {
  let levels: [LadderLevel]
  let matrices: [Matrix]
}

extension Project {
  /// The organization's ladder, with the matrices that have none of their own, and the matrices' own ones.
  var ladders: [Ladder] {
    let shared = organization.ladder.map { ladder in
      Ladder(levels: ladder.value, matrices: matrices.filter { $0.ladder?.level == .organization })
    }
    let own = matrices.compactMap { matrix in
      matrix.ladder.flatMap { $0.level == .own ? Ladder(levels: $0.value, matrices: [matrix]) : nil }
    }
    return [shared].compactMap(\.self) + own
  }
}
