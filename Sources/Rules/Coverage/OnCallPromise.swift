import Escalation
import Source

extension Rule {
  static let onCallPromise = Rule(
    "on-call-promise", .coverage, .error,
    summary: "the scope's `onCall` is not borne out by the coverage of those who respond",
    rationale: """
      The scope tells everybody who depends on the service when somebody is on call. The coverage of the people whom the \
      top severity pages is what is really so.
      """,
    wrong: [
      """
      owners:
        london-team: {name: London team, contact: {pagerduty: PLON}, coverage: [london]}
      ---
      scope: {monthlyInteractions: 10k-50k, customerImpact: internal, onCall: ↓follow-the-sun, reviewCadence: weekly}
      roles: {response: {primary: london-team, backup: london-team}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """,
      """
      owners:
        london-team: {name: London team, contact: {pagerduty: PLON}, coverage: [london]}
      severities:
        - {id: SEV-1, calendar: london, firstResponse: 10m}
      ---
      scope: {monthlyInteractions: 10k-50k, customerImpact: internal, onCall: ↓always, reviewCadence: weekly}
      roles: {response: {primary: london-team}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """,
    ],
    right: [
      """
      owners:
        london-team: {name: London team, contact: {pagerduty: PLON}, coverage: [london]}
      ---
      scope: {monthlyInteractions: 10k-50k, customerImpact: internal, onCall: follow-the-sun, reviewCadence: weekly}
      roles: {response: {primary: london-team, backup: operations}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """,
      """
      owners:
        london-team: {name: London team, contact: {pagerduty: PLON}, coverage: [london]}
      ---
      scope: {monthlyInteractions: 10k-50k, customerImpact: internal, onCall: business-hours, reviewCadence: weekly}
      roles: {response: {primary: london-team, backup: london-team}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """,
    ],
    check: .eachMatrix { matrix, context, findings in
      guard let promise = matrix.scope?.value.onCall, promise.value == .always || promise.value == .followTheSun,
        let incidents = matrix.incidents?.value, let top = matrix.severities?.value.first
      else { return }
      var memory = GapMemory()
      let answered = incidents.filter { $0.severity?.value == top.id.value }.compactMap { incident in
        memory.gaps(of: incident, context).map { (incident, $0) }
      }
      if promise.value == .followTheSun, let finding = standstill(promise, answered, context) {
        findings.append(finding)
      } else if !top.hasNoCalendar, top.lacksNothing("calendar"), let finding = shortfall(promise, answered, context) {
        findings.append(finding)
      }
    })

  /// Responders who all live by the clocks of one place.
  private static func standstill(
    _ promise: Sourced<OnCallModel>, _ answered: [(Incident, ResponderGaps)], _ context: RuleContext
  ) -> Diagnostic? {
    let still = answered.filter { context.zonesFollowed(by: $0.1)?.count ?? 2 < 2 }
    guard let first = still.first, let zone = context.zonesFollowed(by: first.1)?.first else { return nil }
    return Diagnostic(
      "on-call-promise", at: promise.range,
      "`follow-the-sun` is promised, and those who respond to the top severity all keep the hours of \(zone)",
      help: "let a team in another time zone respond too, or promise `\(OnCallModel.businessHours.rawValue)`",
      related: still.map(\.0.reached))
  }

  private static func shortfall(
    _ promise: Sourced<OnCallModel>, _ answered: [(Incident, ResponderGaps)], _ context: RuleContext
  ) -> Diagnostic? {
    let short = answered.filter { $0.1.together != nil }
    guard let (_, gaps) = short.first, let together = gaps.together else { return nil }
    return Diagnostic(
      "on-call-promise", at: promise.range,
      "`\(promise.value.rawValue)` is promised, and nobody who responds to the top severity can be reached at all hours: "
        + context.wording(of: together, for: gaps.responders.primary.value),
      help: "let somebody cover the gap, or promise less", related: short.map(\.0.reached))
  }
}

extension Declared {
  /// Whether no finding has called a key wrong.
  fileprivate func lacksNothing(_ key: String) -> Bool {
    !faultyKeys.contains(key)
  }
}

extension RuleContext {
  /// The time zones of the responders' calendars; nil where one of them is always on, or unknown.
  fileprivate func zonesFollowed(by gaps: ResponderGaps) -> Set<String>? {
    guard gaps.isKnown else { return nil }
    var zones: Set<String> = []
    for owner in gaps.responders.owners {
      guard case .calendars(let keys) = reachability(of: owner), self.gaps(between: [.calendars(keys)]) != nil else {
        return nil
      }
      zones.formUnion(keys.map(\.schedule.zone.name))
    }
    return zones
  }
}
