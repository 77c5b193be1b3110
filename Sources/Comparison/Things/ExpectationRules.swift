import Escalation
import Source

extension Expectation: ScenarioEntry {
  var text: String {
    writtenMapping([
      "paged": paged?.value.name, "notPaged": notPaged?.value.name, "breached": breached?.value.rawValue,
      "met": met?.value.rawValue, "at": at?.value.written, "by": by?.value.written, "before": before?.value.written,
    ])
  }

  func isSame(as head: Expectation, _ lens: Lens) -> Bool {
    paged.map { lens.now($0.value) } == head.paged?.value
      && notPaged.map { lens.now($0.value) } == head.notPaged?.value && breached?.value == head.breached?.value
      && met?.value == head.met?.value && at?.value == head.at?.value && by?.value == head.by?.value
      && before?.value == head.before?.value
  }

  /// Whether it holds in no scenario in which the base's does not.
  func implies(_ base: Expectation, _ lens: Lens) -> Bool {
    guard base.paged.map({ lens.now($0.value) }) == paged?.value,
      base.notPaged.map({ lens.now($0.value) }) == notPaged?.value, paged != nil || notPaged != nil,
      let own = moments, let others = base.moments
    else { return false }
    return paged == nil ? own.isSuperset(of: others) : others.isSuperset(of: own)
  }

  /// The seconds since detection at one of which somebody is paged, or at none of which; nil where that cannot be said.
  private var moments: ClosedRange<Int>? {
    switch (at, by, before) {
    case (nil, nil, nil): 0...Int.max
    case (let at?, nil, nil): at.value.elapsedSeconds.map { $0...$0 }
    case (nil, let by?, nil): by.value.elapsedSeconds.map { 0...max(0, $0) }
    case (nil, nil, let before?): before.value.elapsedSeconds.map { 0...max(0, $0) }
    default: nil
    }
  }
}

extension ClosedRange<Int> {
  fileprivate func isSuperset(of other: ClosedRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
