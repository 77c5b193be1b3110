public import Comparison

/// How many changes there are of each impact, and how far they reach.
public struct ChangeSummary: Hashable, Sendable {
  /// How many nobody has accepted, by impact; none is missing.
  public let counts: [Impact: Int]
  public let accepted: Int
  /// How many matrices and incidents changes are told of or reach, accepted ones among them.
  public let matrices: Int
  public let incidents: Int

  init(of changes: [Change]) {
    let open = changes.filter { $0.accepted == nil }
    counts = Dictionary(
      uniqueKeysWithValues: Impact.allCases.map { impact in
        (impact, open.count { $0.impact == impact })
      })
    accepted = changes.count - open.count
    let incidents = changes.reduce(into: Set<IncidentName>()) { $0.formUnion($1.incidents) }
    matrices = Set(changes.compactMap(\.matrix) + incidents.map(\.matrix)).count
    self.incidents = incidents.count
  }

  public subscript(impact: Impact) -> Int { counts[impact] ?? 0 }
}

extension ChangeSummary {
  /// `2 promises get weaker`, or what else is the gravest that can be said.
  var verdict: String {
    if self[.weakens] > 0 { return "\(counted(self[.weakens], "promise gets", "promises get")) weaker" }
    if self[.reassigns] > 0 {
      return "no promise gets weaker; \(counted(self[.reassigns], "thing goes", "things go")) to somebody else"
    }
    if self[.strengthens] > 0 {
      return "no promise gets weaker; \(counted(self[.strengthens], "gets", "get")) stronger"
    }
    if self[.editorial] > 0 { return "no promise changes; words alone do" }
    return accepted > 0 ? "nothing changes but what is accepted" : "nothing changes in meaning"
  }

  /// `1 strengthens, 2 reassigns, 1 accepted`; empty where there is nothing to count.
  var tally: String {
    let impacts = Impact.allCases.filter { self[$0] > 0 }.map { "\(self[$0]) \($0.rawValue)" }
    return (impacts + (accepted > 0 ? ["\(accepted) accepted"] : [])).joined(separator: ", ")
  }

  /// `reaches 14 incidents in 6 matrices`; nil where no matrix is touched.
  var reach: String? {
    guard matrices > 0 else { return nil }
    let places = counted(matrices, "matrix", "matrices")
    return incidents > 0 ? "reaches \(counted(incidents, "incident", "incidents")) in \(places)" : "reaches \(places)"
  }
}

extension Change {
  /// `pages in 14 incidents of 6 matrices`: how far the change of an owner reaches; nil of everything else.
  var paging: String? {
    guard !pagedBy.isEmpty else { return nil }
    let matrices = counted(Set(pagedBy.map(\.matrix)).count, "matrix", "matrices")
    return "pages in \(counted(pagedBy.count, "incident", "incidents")) of \(matrices)"
  }
}

/// `1 drill`, `2 drills`
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}
