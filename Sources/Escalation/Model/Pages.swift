/// Whom an incident pages, with roles and `executives` followed to the owners behind them.
extension Project {
  /// The owners whom a target stands for in an incident; empty where nobody holds the place.
  public func owners(of target: StepTarget, in incident: Incident) -> [ID<Owner>] {
    switch target {
    case .role(let role, let place): incident.holder(of: role, at: place).map { [$0] } ?? []
    case .executives: executives
    case .owner(let id): [id]
    }
  }

  /// Everybody whom an incident pages: at time zero and by its steps, in hours and out of hours; each once.
  public func owners(pagedBy incident: Incident) -> [ID<Owner>] {
    var paged: [ID<Owner>] = []
    func add(_ owner: ID<Owner>) {
      if !paged.contains(owner) { paged.append(owner) }
    }
    incident.responsePrimary.map(add)
    for step in incident.allSteps {
      for target in step.targets?.value ?? [] { owners(of: target.value, in: incident).forEach(add) }
    }
    return paged
  }
}

extension Incident {
  /// Who holds a place of a role; nil where nobody does.
  public func holder(of role: String, at place: RolePlace) -> ID<Owner>? {
    let holders = roles?.value[role: role]
    return switch place {
    case .primary: holders?.primary?.value
    case .backup: holders?.backup?.value.owner
    }
  }

  /// Who is paged at time zero.
  public var responsePrimary: ID<Owner>? { holder(of: RoleName.response, at: .primary) }

  /// Who stands behind the one who is paged at time zero.
  public var responseBackup: ID<Owner>? { holder(of: RoleName.response, at: .backup) }

  /// The steps of the escalation; empty where there is none.
  public var steps: [EscalationStep] { timing.escalation?.value ?? [] }

  /// The steps in hours and, where others hold then, out of hours.
  public var allSteps: [EscalationStep] {
    guard case .timing(let closed)? = outOfHours?.value, let others = closed.escalation,
      others.range != timing.escalation?.range
    else { return steps }
    return steps + others.value
  }
}

extension Matrix {
  /// The severity of an incident; nil where it has none or an unknown one.
  public func severity(of incident: Incident) -> Severity? {
    guard let id = incident.severity?.value else { return nil }
    return severities?.value.first { $0.id.value == id }
  }

  /// The place of a severity in the list in use, from 0, the most severe.
  public func rank(of id: ID<Severity>) -> Int? {
    severities?.value.firstIndex { $0.id.value == id }
  }
}
