import Escalation

extension RuleContext {
  /// The owners whom a step pages in an incident, empty where nobody holds the places of roles that it names; nil where
  /// that cannot be told, because of what other findings speak of: a faulty target, an unknown owner, executives who are
  /// nobody, roles that could not be read.
  func reach(of step: EscalationStep, in incident: Incident) -> [ID<Owner>]? {
    guard let targets = step.targets?.value, !step.faultyKeys.contains("to") else { return nil }
    var reach: [ID<Owner>] = []
    for target in targets {
      let owners = project.owners(of: target.value, in: incident)
      guard owners.allSatisfy({ project.owner($0) != nil }) else { return nil }
      guard !owners.isEmpty || isHeldByNobody(target.value, in: incident) else { return nil }
      reach += owners
    }
    return reach
  }

  /// Whether a target is a place of a role to which nobody has given a holder, by mistake or not.
  private func isHeldByNobody(_ target: StepTarget, in incident: Incident) -> Bool {
    guard case .role(let role, let place) = target, !hasDoubtfulRoles, !incident.hasFaultyRoles else { return false }
    guard let holders = incident.roles?.value[role: role] else { return true }
    return !holders.faultyKeys.contains(place.rawValue)
  }
}

extension Incident {
  /// Whether its roles, or its severity's, could not all be read.
  fileprivate var hasFaultyRoles: Bool { faultyKeys.contains("roles") || timing.faultyKeys.contains("roles") }
}
