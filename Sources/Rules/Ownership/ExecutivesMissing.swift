import Escalation
import Source

extension Rule {
  static let executivesMissing = Rule(
    "executives-missing", .ownership, .error,
    summary: "a step names `executives` and nobody is one",
    rationale: """
      The step looks like the last resort of the escalation, and pages nobody. The organization's `executives` say who \
      they are.
      """,
    wrong: [
      """
      owners:
        platform: {name: Platform on-call, contact: {pagerduty: PPLAT}}
      ---
      incidents:
        - id: outage
          title: Outage
          severity: SEV-2
          escalation: [{after: 20m, to: [backup, ↓executives]}]
      """
    ],
    right: [
      """
      owners:
        vp-engineering: {name: VP Engineering, contact: {phone: "+44 20 7946 0000"}}
      executives: [vp-engineering]
      ---
      incidents:
        - id: outage
          title: Outage
          severity: SEV-2
          escalation: [{after: 20m, to: [backup, executives]}]
      """
    ],
    check: .project { context, findings in
      let organization = context.project.organization
      guard organization.lacks(organization.executives, "executives"), !context.project.hasUnreadDocuments else {
        return
      }
      for severity in organization.severities?.value ?? [] { findings += severity.stepsToExecutives }
      for matrix in context.project.matrices {
        for severity in matrix.severities?.value ?? [] { findings += severity.stepsToExecutives }
        for incident in matrix.incidents?.value ?? [] {
          findings += toExecutives(incident.allSteps, related: incident.reached)
        }
      }
    })

  /// The findings for the steps that page the executives.
  fileprivate static func toExecutives(
    _ steps: [EscalationStep], related: (SourceRange) -> [RelatedPlace]
  ) -> [Diagnostic] {
    steps.flatMap { $0.targets?.value ?? [] }.filter { $0.value == .executives }.map { target in
      Diagnostic(
        "executives-missing", at: target.range, "`executives` are paged here, and nobody is one",
        help: "give the organization `executives: [an owner]`", related: related(target.range))
    }
  }
}

extension Severity {
  /// Its own steps, in hours and out of hours, that page the executives.
  fileprivate var stepsToExecutives: [Diagnostic] {
    var steps = timing.escalation?.value ?? []
    if case .timing(let others)? = outOfHours?.value { steps += others.escalation?.value ?? [] }
    return Rule.toExecutives(steps) { _ in [] }
  }
}
