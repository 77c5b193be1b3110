public import Source

extension [Diagnostic] {
  /// What several matrices tell of one place is told once: findings of the same rule, place and message become one, with
  /// the related places of all, sorted.
  ///
  /// The order is that of the first of each.
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
    for place in repeated { joined[place].related = Set(joined[place].related).sorted(by: RelatedPlace.comesBefore) }
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

extension RelatedPlace {
  /// The order of places, and of what is said of one place.
  static func comesBefore(_ left: RelatedPlace, _ right: RelatedPlace) -> Bool {
    left.range == right.range ? left.message < right.message : left.range < right.range
  }
}
