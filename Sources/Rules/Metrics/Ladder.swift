import Escalation
import Source

/// A ladder with the matrices that use it.
struct Ladder {
  let levels: [LadderLevel]
  /// The places of those matrices in the project's list.
  let matrices: [Int]
}

extension Project {
  /// The organization's ladder, with the matrices that have none of their own, and the matrices' own ones.
  var ladders: [Ladder] {
    let shared = organization.ladder.map { ladder in
      Ladder(levels: ladder.value, matrices: matrices.indices.filter { matrices[$0].ladder?.level == .organization })
    }
    let own = matrices.indices.compactMap { index in
      matrices[index].ladder.flatMap { $0.level == .own ? Ladder(levels: $0.value, matrices: [index]) : nil }
    }
    return [shared].compactMap(\.self) + own
  }
}
