/// Which step of the base each step of the head goes on from.
struct StepPartners {
  /// By the place of the head's step.
  private(set) var base: [Int?]

  init(_ steps: Pair<[StepAt]>) {
    base = Array(repeating: nil, count: steps.head.count)
    pair(steps) { $0.moment == $1.moment && $0.sortedPeople == $1.sortedPeople }
    pair(steps) { $0.sortedPeople == $1.sortedPeople }
    pair(steps) { $0.moment == $1.moment }
    pair(steps) { !Set($0.people).isDisjoint(with: $1.people) }
  }

  /// The step of the head that goes on from one of the base; nil where none does.
  func head(of index: Int) -> Int? {
    base.firstIndex { $0 == index }
  }

  /// Pairs steps that are alike, in their order, each once.
  private mutating func pair(_ steps: Pair<[StepAt]>, where isAlike: (StepAt, StepAt) -> Bool) {
    for index in steps.head.indices where base[index] == nil {
      base[index] = steps.base.indices.first { candidate in
        !base.contains(candidate) && isAlike(steps.base[candidate], steps.head[index])
      }
    }
  }
}

extension StepAt {
  fileprivate var sortedPeople: [String] { Set(people).sorted() }
}
