import Escalation
import Source

extension Rule {
  static let timingsNotMonotonic = Rule(
    "timings-not-monotonic", .timing, .error,
    summary: "first response, escalation steps and resolution do not come one after the other",
    rationale: """
      A step that fires before anybody had to respond pages people for nothing, and one that fires after the resolution \
      was due pages them too late. Business time is compared exactly, over the weekends, holidays and clock changes of \
      the next 14 months.
      """,
    wrong: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          firstResponse: 30m
          escalation:
            - {after: ↓20m, to: [backup]}
            - {after: ↓20m, to: [executives]}
            - {after: ↓5h, to: [vp-engineering]}
      """,
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          firstResponse: ↓30m
      """,
      """
      severities:
        - id: SEV-1
          calendar: london
          firstResponse: 10m
          escalation: [{after: ↓20h, to: [backup]}]
          resolution: 1bd
      """,
    ],
    right: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          firstResponse: 15m
          escalation:
            - {after: immediate, to: [support]}
            - {after: 20m, to: [backup]}
            - {after: 10m, since: acknowledged, to: [executives], unless: mitigated}
            - {after: 20m, to: [vp-engineering], unless: mitigated}
      """,
      """
      severities:
        - id: SEV-1
          calendar: london
          firstResponse: 4h
          outOfHours: {firstResponse: 2bh}
          escalation: [{after: 1bd, to: [backup]}]
          resolution: scheduled
      """,
    ],
    check: TimingOrder(
      rule: "timings-not-monotonic", severity: .error, pairs: monotonicPairs,
      help: "change one of the two: steps come after the first response, one after the other, and before the resolution"
    ).check)

  @Sendable private static func monotonicPairs(_ values: HeldValues) -> [TimingPair] {
    let timing = values.timing
    return timing.responseBeforeSteps + timing.risingSteps + timing.stepsBeforeResolution
      + timing.responseBeforeResolution
  }
}

extension Timing {
  fileprivate var responseBeforeSteps: [TimingPair] {
    guard let response = responseTarget, let firstEscalation else { return [] }
    return [TimingPair(earlier: response, later: firstEscalation, subject: .later, fault: "comes before")]
  }

  fileprivate var stepsBeforeResolution: [TimingPair] {
    guard let end = resolutionTarget, let lastEscalation else { return [] }
    return [TimingPair(earlier: lastEscalation, later: end, subject: .earlier, fault: "comes after")]
  }

  /// Without a step between them, first response and resolution meet.
  fileprivate var responseBeforeResolution: [TimingPair] {
    guard firstEscalation == nil, let response = responseTarget, let end = resolutionTarget else { return [] }
    return [TimingPair(earlier: response, later: end, subject: .earlier, fault: "comes after")]
  }

  /// Every step with the one before it in its run.
  fileprivate var risingSteps: [TimingPair] {
    stepRuns.flatMap { run in
      zip(run.steps, run.steps.dropFirst()).map { before, step in
        TimingPair(
          earlier: before, later: step, relation: .before, subject: .later, fault: "does not come after",
          countsFromAcknowledgement: run.start == .acknowledged)
      }
    }
  }
}
