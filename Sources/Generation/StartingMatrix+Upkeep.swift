import Escalation

extension StartingMatrix {
  /// How the team keeps the matrix true, in its own words.
  var rhythm: String {
    """
    # How the matrix is kept true.
    rhythm:
      - Validate incident channels and owner coverage at each review cadence.
      - Drill one \(drilled.joined(separator: " and one ")) scenario every \(drillPeriod).
      - Capture post-incident follow-up with owner, ETA, and policy update actions.
      - Re-baseline response targets after vendor, routing, or traffic-profile changes.

    # Once there are documents of kind Drill for it, have lint ask for them:
    # drills: {cadence: \(drillCadence.rawValue), severities: [\(drilled.joined(separator: ", "))]}

    """
  }

  var review: String {
    """
    review:
      last: \(today.isoText)
      owner: governance-owner
      resets:                               # what calls a review early
        - change of vendor, routing or traffic profile
        - foundation model update
        - regulatory change

    """
  }

  /// A drill takes preparation: no more than one a month, and no fewer than one a quarter, or people forget.
  private var drillCadence: Cadence {
    switch profile.review {
    case .daily, .weekly, .biweekly, .monthly: .monthly
    case .quarterly, .yearly: .quarterly
    }
  }

  /// The two gravest severities, which may be one.
  private var drilled: [String] {
    let (first, second) = (severity(.first), severity(.second))
    return first == second ? [first] : [first, second]
  }

  private var drillPeriod: String { drillCadence == .monthly ? "month" : "quarter" }
}
