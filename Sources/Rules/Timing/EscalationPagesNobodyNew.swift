import Escalation
import Source

extension Rule {
  static let escalationPagesNobodyNew = Rule(
    "escalation-pages-nobody-new", .timing, .warning,
    summary: "a step reaches nobody, or only people who have been paged, and does not repeat",
    rationale: """
      People who did not answer the first page seldom answer the second. A step counts when it brings in somebody; one \
      that means to insist says so with `repeat`. A place of a role that nobody holds brings in nobody.
      """,
    wrong: [
      """
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          escalation:
            - {after: 20m, to: [backup]}
            - {after: 40m, to: ↓[primary, operations]}
      """,
      """
      severities:
        - {id: SEV-1, firstResponse: 10m, escalation: [{after: 20m, to: ↓[primary]}]}
      ---
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: sign-in, title: No sign-in, severity: SEV-1}
      """,
      """
      roles: {response: {primary: platform, backup: operations}, quality: {backup: support}}
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          escalation:
            - {after: 20m, to: [backup]}
            - {after: 40m, to: ↓[quality.primary], repeat: {every: 15m, times: 3}}
      """,
    ],
    right: [
      """
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          escalation:
            - {after: 20m, to: [backup]}
            - {after: 40m, to: [backup], unless: mitigated}
            - {after: 60m, to: [executives], unless: mitigated, when: customers are affected}
            - {after: 80m, to: [executives, backup], unless: mitigated, repeat: {every: 15m, times: 3}}
      """,
      """
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          escalation:
            - {after: 20m, to: [backup], when: it is night}
            - {after: 40m, to: [primary, backup]}
      """,
      """
      roles: {response: {primary: platform, backup: platform}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, escalation: [{after: 20m, to: [backup]}]}
      """,
      """
      roles: {response: {primary: platform}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, escalation: [{after: 20m, to: [backup]}]}
      """,
    ],
    check: .eachMatrix { matrix, context, findings in
      let top = matrix.severities?.value.first?.id.value
      findings += context.findings(in: matrix, dependingOn: [.timing, .roles]) { incident, severity in
        // Of a gravest or an urgent incident without a backup, or without a primary, another finding speaks.
        let isResponseTold = severity.isUrgent || severity.id.value == top
        let found = told(of: incident, isResponseTold: isResponseTold, context)
        return found.isEmpty ? nil : found
      }.flatMap(\.self)
    })

  private static func told(of incident: Incident, isResponseTold: Bool, _ context: RuleContext) -> [Diagnostic] {
    var lists = [incident.timing.escalation]
    if case .timing(let closed) = incident.outOfHours?.value, closed.escalation?.range != lists[0]?.range {
      lists.append(closed.escalation)
    }
    return lists.compactMap(\.self).flatMap { findings(in: $0, of: incident, isResponseTold: isResponseTold, context) }
  }

  private static func findings(
    in escalation: Sourced<[EscalationStep]>, of incident: Incident, isResponseTold: Bool, _ context: RuleContext
  ) -> [Diagnostic] {
    let incidents = escalation.level == .own ? [] : [incident.reached]
    let empty = escalation.value.filter { step in
      context.reach(of: step, in: incident)?.isEmpty == true && !(isResponseTold && step.isForResponse)
    }
    return empty.map { step in
      finding(
        for: step, "the step pages nobody: nobody holds \(step.targetsInWords(joinedBy: " or "))",
        help: "name a holder under `roles`, or page somebody else", incidents)
    }
      + idleSteps(of: escalation.value, in: incident, context).map { step in
        finding(
          for: step, "everybody whom the step pages (\(step.targetsInWords(joinedBy: ", "))) has been paged before",
          help: "page somebody else, or say `repeat` on the last step", incidents)
      }
  }

  /// The steps that page only people whom the start, or an earlier step that has surely fired by then, has paged.
  private static func idleSteps(
    of steps: [EscalationStep], in incident: Incident, _ context: RuleContext
  ) -> [EscalationStep] {
    // A backup that is the primary is told as such.
    guard let primary = incident.responsePrimary, incident.responseBackup != primary else { return [] }
    var paged: [(step: EscalationStep, owners: [ID<Owner>])] = []
    return steps.filter { step in
      guard let reach = context.reach(of: step, in: incident), !reach.isEmpty else { return false }
      let known = [primary] + paged.filter { $0.step.hasFired(before: step) }.flatMap(\.owners)
      paged.append((step, reach))
      return step.lacks(step.repetition, "repeat") && reach.allSatisfy(known.contains)
    }
  }

  private static func finding(
    for step: EscalationStep, _ message: String, help: String, _ incidents: [RelatedPlace]
  ) -> Diagnostic {
    Diagnostic(
      "escalation-pages-nobody-new", .warning, at: step.targets?.range ?? step.range, message, help: help,
      related: incidents)
  }
}

extension EscalationStep {
  fileprivate func targetsInWords(joinedBy separator: String) -> String {
    (targets?.value ?? []).map { "`\($0.value.written)`" }.joined(separator: separator)
  }

  /// Whether it pages the response role alone.
  fileprivate var isForResponse: Bool {
    (targets?.value ?? []).allSatisfy { target in
      if case .role(RoleName.response, _) = target.value { true } else { false }
    }
  }

  /// Whether it has fired, come what may, when a step after it in the list fires.
  fileprivate func hasFired(before later: EscalationStep) -> Bool {
    isCertain && state.rank >= later.state.rank && (start == .detected || later.start == .acknowledged)
  }
}

extension IncidentState {
  /// How far along it is.
  fileprivate var rank: Int {
    switch self {
    case .acknowledged: 0
    case .mitigated: 1
    case .resolved: 2
    }
  }
}
