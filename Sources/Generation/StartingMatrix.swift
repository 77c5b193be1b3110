public import Escalation

/// A matrix to begin with: complete but for the addresses of its owners.
///
/// It is text for people to go on writing in, so it is written and not printed from a model: in the order in which a team
/// talks about it, with the reasons beside. The figures come from ``PromiseTable``, the hours from ``OnCallPlan``.
public struct StartingMatrix {
  let profile: Profile
  let surroundings: Surroundings
  /// The day of the first review, from which its next ones count.
  let today: CalendarDate
  let promises: PromiseTable
  let plan: OnCallPlan

  public init(_ profile: Profile, in surroundings: Surroundings = Surroundings(), on today: CalendarDate) {
    self.profile = profile
    self.surroundings = surroundings
    self.today = today
    promises = .of(Pace(profile))
    plan = OnCallPlan(profile.onCall)
  }

  /// The YAML: the matrix, and behind it an organization with what only such a document can hold.
  public var text: String {
    let sections = [heading, severities, incidents, owners, rhythm, review].filter { !$0.isEmpty }
    let documents = [sections.joined(separator: "\n"), organization].filter { !$0.isEmpty }
    return documents.joined(separator: "\n---\n")
  }

  /// How many addresses are to be filled in.
  public var placeholderCount: Int { ownOwners.count }

  /// Whether the severities are the matrix's own.
  var hasOwnSeverities: Bool { surroundings.severities.isEmpty }

  func severity(_ rank: Rank) -> String {
    guard let last = surroundings.severities.last else { return "SEV-\(rank.rawValue + 1)" }
    return surroundings.severities.dropFirst(rank.rawValue).first ?? last
  }

  /// The clock of a severity; nobody knows those of the organization's, and elapsed time fits them all.
  func clock(of rank: Rank) -> Clock {
    hasOwnSeverities ? plan.clock : .elapsed
  }

  private var heading: String {
    """
    # The escalation matrix of one service, made by `sevc new`. Fill in whatever stands in square brackets, read the rest
    # as a proposal, and let `sevc lint` say what is missing.
    apiVersion: sevc/v1
    kind: Matrix
    name: \(profile.name.yamlScalar)
    title: \(profile.title.yamlScalar)
    owner: governance-owner

    # What depends on the service. Pages derive the readiness tier from it.
    scope:
      monthlyInteractions: \(profile.interactions.rawValue)
      customerImpact: \(profile.impact.rawValue)
      onCall: \(profile.onCall.rawValue)
      reviewCadence: \(profile.review.rawValue)

    # Who, unless an incident says otherwise.
    roles:
      response:       {primary: ai-platform-oncall, backup: inference-operations}
      quality:        {primary: ai-quality-lead, backup: ai-platform-oncall}
      communications: {primary: support-comms, backup: governance-owner}

    """
  }
}
