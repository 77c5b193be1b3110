public import Source

/// One service: its incidents, who answers for them, and how its promises are kept up.
public struct Matrix: Declared {
  public var header: DocumentHeader<Matrix>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  /// Who answers for the document.
  public var owner: Sourced<ID<Owner>>?
  public var scope: Sourced<Scope>?
  /// Owners of its own, beside the organization's.
  public var owners: Sourced<[Owner]>?
  public var roles: Sourced<[RoleHolders]>?
  public var updates: Sourced<[UpdateWindow]>?
  public var authority: Sourced<[Authority]>?
  /// As written its own; once resolved the list in use.
  public var severities: Sourced<[Severity]>?
  public var review: Sourced<Review>?
  public var drills: Sourced<DrillPlan>?
  /// The operating rhythm, in the team's words.
  public var rhythm: Sourced<[Sourced<String>]>?
  public var incidents: Sourced<[Incident]>?
  public var metrics: Sourced<[Metric]>?
  public var models: Sourced<[Model]>?
  public var failureModes: Sourced<[FailureMode]>?
  /// As written its own; once resolved the one in use.
  public var ladder: Sourced<[LadderLevel]>?
  /// The kinds of its things of which one is referred to and unknown; filled by resolution.
  public var doubts: ThingKinds = []

  public init(at range: SourceRange) {
    header = DocumentHeader(at: range)
    self.range = range
  }
}

/// What every document begins with.
public struct DocumentHeader<Kind>: Sendable {
  public var name: Sourced<ID<Kind>>
  public var title: Sourced<String>?
  public var description: Sourced<String>?
  public var labels: Sourced<[Label]>?
  public var formerly: Sourced<[Sourced<ID<Kind>>]>?

  public init(at range: SourceRange) {
    name = .missing(at: range)
  }
}

/// One label, carried into every output.
public struct Label: Sendable {
  public var name: Sourced<String>
  public var text: Sourced<String>

  public init(name: Sourced<String>, text: Sourced<String>) {
    self.name = name
    self.text = text
  }
}

/// How much depends on a service, and how it is looked after.
public struct Scope: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var monthlyInteractions: Sourced<InteractionBand>?
  public var customerImpact: Sourced<CustomerImpact>?
  public var onCall: Sourced<OnCallModel>?
  public var reviewCadence: Sourced<Cadence>?

  public init(at range: SourceRange) {
    self.range = range
  }
}

/// How many interactions a service has in a month.
public enum InteractionBand: String, Hashable, Sendable, CaseIterable {
  case under10k = "under-10k"
  case from10kTo50k = "10k-50k"
  case from50kTo250k = "50k-250k"
  case from250kTo1m = "250k-1m"
  case over1m = "over-1m"
}

/// Whom an outage touches, the least first.
public enum CustomerImpact: String, Hashable, Sendable, CaseIterable {
  case `internal`
  case customerFacing = "customer-facing"
  case missionCritical = "mission-critical"
}

extension CustomerImpact: WrittenChoice {
  public static var noun: String { "a customer impact" }

  /// As it is printed.
  public static var otherWords: [String: CustomerImpact] { ["customer-facing mission-critical": .missionCritical] }
}

/// When the scope promises somebody on call, the least first.
public enum OnCallModel: String, Hashable, Sendable, CaseIterable {
  case businessHours = "business-hours"
  case extendedHours = "extended-hours"
  case followTheSun = "follow-the-sun"
  case always
}

extension OnCallModel: WrittenChoice {
  public static var noun: String { "an on-call model" }

  public static var otherWords: [String: OnCallModel] {
    ["24/7": .always, "24x7": .always, "always on": .always, "around the clock": .always]
  }
}

/// When the matrix is read again.
public struct Review: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var last: Sourced<CalendarDate>?
  public var owner: Sourced<ID<Owner>>?
  /// Events that call a review early.
  public var resets: Sourced<[Sourced<String>]>?
  public var sunset: Sourced<Sunset>?

  public init(at range: SourceRange) {
    self.range = range
  }
}

/// How often which severities are drilled.
public struct DrillPlan: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var cadence: Sourced<Cadence>?
  public var severities: Sourced<[Sourced<ID<Severity>>]>?

  public init(at range: SourceRange) {
    self.range = range
  }
}
