import Escalation

extension RuleContext {
  /// The owners whom a step pages in an incident; nil where that cannot be told, because of what other findings speak
  /// of: a faulty target, an unknown owner, a place that nobody holds.
  func reach(of step: EscalationStep, in incident: Incident) -> [ID<Owner>]? {
    guard let targets = step.targets?.value, !step.faultyKeys.contains("to") else { return nil }
    var reach: [ID<Owner>] = []
    for target in targets {
      let owners = project.owners(of: target.value, in: incident)
      guard !owners.isEmpty, owners.allSatisfy({ project.owner($0) != nil }) else { return nil }
      reach += owners
    }
    return reach
  }
}
