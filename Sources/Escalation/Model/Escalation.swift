public import Source

/// One step of an escalation: who is paged, how long after the start, and what would have made it needless.
public struct EscalationStep: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  /// The time since ``start``.
  public var after: Sourced<Timespan>?
  public var targets: Sourced<[Sourced<StepTarget>]>?
  public var since: Sourced<StepStart>?
  /// The state that makes the step needless; `acknowledged` where left out.
  public var unless: Sourced<IncidentState>?
  /// A condition in words: printed, and counted on by no rule.
  public var when: Sourced<String>?
  public var repetition: Sourced<Repetition>?

  public init(at range: SourceRange) {
    self.range = range
  }

  public var start: StepStart { since?.value ?? .detected }
  public var state: IncidentState { unless?.value ?? .acknowledged }
}

/// From when a step's time counts.
public enum StepStart: String, Hashable, Sendable, CaseIterable {
  case detected
  case acknowledged
}

/// How far an incident has come.
public enum IncidentState: String, Hashable, Sendable, CaseIterable {
  case acknowledged
  case mitigated
  case resolved
}

/// Whom a step pages.
public enum StepTarget: Hashable, Sendable {
  /// The holder of a role's place: `backup` is the response role's, `quality.primary` the quality role's.
  case role(String, RolePlace)
  /// Everybody whom the organization calls its executives.
  case executives
  case owner(ID<Owner>)

  /// The target as an author writes it.
  public var written: String {
    switch self {
    case .role(RoleName.response, let place): place.rawValue
    case .role(let role, let place): "\(role).\(place.rawValue)"
    case .executives: "executives"
    case .owner(let id): id.name
    }
  }
}

/// How often the last step is said again.
public struct Repetition: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var every: Sourced<Timespan>?
  /// 1 to 1,000.
  public var times: Sourced<Int>?

  public init(at range: SourceRange) {
    self.range = range
  }
}
