import Escalation
import Source

extension Rule {
  static let drillSkipsLevel = Rule(
    "drill-skips-level", .review, .warning,
    summary:
      "an incident of the top severity has drills, and each is acknowledged, mitigated or resolved before its last step",
    rationale: """
      The last step is the one that is reached when everything before it failed. A drill that never comes so far leaves \
      it a guess whether anybody answers there.
      """,
    wrong: [
      """
      name: search
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      ---
      apiVersion: sevc/v1
      kind: Drill
      name: ↓outage-at-night
      matrix: search
      starts: 2026-12-26T03:10 Europe/London
      incident: outage
      events: [{at: 12m, event: acknowledged}]
      expect: [{notPaged: operations}]
      """
    ],
    right: [
      """
      name: search
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      ---
      apiVersion: sevc/v1
      kind: Drill
      name: outage-at-night
      matrix: search
      starts: 2026-12-26T03:10 Europe/London
      incident: outage
      events: [{at: 25m, event: acknowledged}]
      expect: [{paged: vp-engineering, by: 20m}]
      """,
      """
      name: search
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          escalation: [{after: 20m, to: [operations]}, {after: 45m, to: [executives], unless: mitigated}]
      ---
      apiVersion: sevc/v1
      kind: Drill
      name: outage-at-night
      matrix: search
      starts: 2026-12-26T03:10 Europe/London
      incident: outage
      events: [{at: 12m, event: acknowledged}, {at: 50m, event: mitigated}]
      expect: [{paged: vp-engineering, by: 45m}]
      """,
    ],
    check: .eachMatrix { matrix, context, findings in
      let drills = context.project.drills.filter { $0.matrix?.value == matrix.header.name.value }
      guard !drills.isEmpty, context.project.doubts.isDisjoint(with: [.drills, .matrices]),
        let top = matrix.severities?.value.first?.id.value
      else { return }
      for incident in matrix.incidents?.value ?? [] where incident.severity?.value == top {
        let played = drills.filter { matrix.incident(of: $0)?.id.value == incident.id.value }
        let skips = played.compactMap { $0.skip(of: incident, in: matrix, context.project) }
        guard let first = played.first, skips.count == played.count, let skip = skips.first else { continue }
        findings.append(
          Diagnostic(
            "drill-skips-level", .warning, at: first.header.name.range,
            "no drill of `\(incident.id.value)` comes to its last step: this one is \(skip.event.rawValue) before it",
            help: "let a drill go unanswered until after the last step",
            related: [RelatedPlace("the last step", at: skip.step)]
              + played.dropFirst().map { RelatedPlace("another drill of the incident", at: $0.header.name.range) }))
      }
    })
}

/// How a drill keeps from coming to the last step.
private struct Skip {
  let event: IncidentState
  let step: SourceRange
}

extension Drill {
  /// What makes the last step needless before it fires; nil where the drill comes as far, or that cannot be told.
  ///
  /// The state that the step names counts, and every state beyond it: an acknowledgement does not end an escalation
  /// that goes on until mitigation. Whether an acknowledgement lapses is left aside.
  fileprivate func skip(of incident: Incident, in matrix: Matrix, _ project: Project) -> Skip? {
    guard let starts = starts?.value.secondsSinceEpoch,
      let clock = IncidentClock(of: incident, in: matrix, of: project, detected: starts),
      let step = clock.timing.escalation?.value.last, let after = step.after?.value
    else { return nil }
    let events = (events?.value ?? []).compactMap { $0.timed }.sorted { $0.seconds < $1.seconds }
    guard let begin = step.start == .detected ? 0 : events.first?.seconds,
      let fires = clock.due(after, from: clock.zero + begin).map({ $0 - clock.zero }),
      let event = events.first(where: { $0.state.reaches(step.state) }), event.seconds <= fires
    else { return nil }
    return Skip(event: event.state, step: step.range)
  }
}

extension DrillEvent {
  fileprivate var timed: (seconds: Int, state: IncidentState)? {
    guard let seconds = at?.value.elapsedSeconds, let state = event?.value else { return nil }
    return (seconds, state)
  }
}

extension IncidentState {
  /// Whether what has come so far has also come to another state.
  fileprivate func reaches(_ other: IncidentState) -> Bool {
    switch other {
    case .acknowledged: true
    case .mitigated: self != .acknowledged
    case .resolved: self == .resolved
    }
  }
}
