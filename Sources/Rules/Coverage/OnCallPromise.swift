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
      guard let promise = matrix.scope?.value.onCall, promise.value == .always || promise.value == .followTheSun
      else { return }
      let still = promise.value == .followTheSun ? standstill(promise, matrix, context) : nil
      if let finding = still ?? shortfall(promise, matrix, context) { findings.append(finding) }
    })

  /// Responders who all live by the clocks of one place.
  private static func standstill(
    _ promise: Sourced<OnCallModel>, _ matrix: Matrix, _ context: RuleContext
  ) -> Diagnostic? {
    let still = context.findings(in: matrix, dependingOn: .roles, where: \.isOfTopSeverity) { incident, _ in
      context.zonesFollowed(in: incident).flatMap { $0.count < 2 ? (incident, $0) : nil }
    }
    guard let zone = still.first?.1.first else { return nil }
    return Diagnostic(
      "on-call-promise", at: promise.range,
      "`follow-the-sun` is promised, and those who respond to the top severity all keep the hours of \(zone)",
      help: "let a team in another time zone respond too, or promise `\(OnCallModel.businessHours.rawValue)`",
      related: still.map(\.0.reached))
  }

  private static func shortfall(
    _ promise: Sourced<OnCallModel>, _ matrix: Matrix, _ context: RuleContext
  ) -> Diagnostic? {
    let short = context.findings(in: matrix, dependingOn: .roles, where: \.isOfTopSeverity) { incident, severity in
      // Of a severity that counts every hour, `coverage-gap` tells.
      guard !severity.hasNoCalendar, !severity.faultyKeys.contains("calendar"),
        let gaps = ResponderGaps(of: incident, context), let together = gaps.together
      else { return nil as (Incident, ResponderGaps, CoverageGaps)? }
      return (incident, gaps, together)
    }
    guard let (_, gaps, together) = short.first else { return nil }
    return Diagnostic(
      "on-call-promise", at: promise.range,
      "`\(promise.value.rawValue)` is promised, and nobody who responds to the top severity can be reached at all hours: "
        + context.wording(of: together, for: gaps.responders.primary.value),
      help: "let somebody cover the gap, or promise less", related: short.map(\.0.reached))
  }
}

extension RuleContext {
  /// The time zones of the responders' calendars; nil where one of them is always on, or unknown.
  fileprivate func zonesFollowed(in incident: Incident) -> Set<String>? {
    guard let gaps = ResponderGaps(of: incident, self), gaps.isKnown else { return nil }
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
