public import Source

extension [Diagnostic] {
  /// What several matrices or incidents tell of one place is told once: findings of the same rule, place and message
  /// become one, with the related places of all, each once.
  ///
  /// Findings and places keep the order in which they came first: what a finding is compared with, then what it reaches.
  public func joined() -> [Diagnostic] {
    var places: [Heading: Int] = [:]
    var joined: [Diagnostic] = []
    var repeated: Set<Int> = []
    for finding in self {
      if let place = places[Heading(finding)] {
        joined[place].related += finding.related
        repeated.insert(place)
      } else {
        places[Heading(finding)] = joined.count
        joined.append(finding)
      }
    }
    for place in repeated { joined[place].related.removeRepeats() }
    return joined
  }
}

/// What makes two findings one.
private struct Heading: Hashable {
  let rule: RuleID
  let range: SourceRange
  let message: String

  init(_ finding: Diagnostic) {
    rule = finding.rule
    range = finding.range
    message = finding.message
  }
}

extension [RelatedPlace] {
  fileprivate mutating func removeRepeats() {
    var known: Set<RelatedPlace> = []
    removeAll { !known.insert($0).inserted }
  }
}
