import Escalation
import Source

extension Rule {
  static let severityOrder = Rule(
    "severity-order", .timing, .error,
    summary: "a more severe severity promises a longer first response, first escalation or resolution",
    rationale: """
      The order of severities is their rank. Where a lesser one is answered sooner, people learn to raise the wrong one.
      """,
    wrong: [
      """
      severities:
        - {id: SEV-1, firstResponse: ↓30m, escalation: [{after: 40m, to: [backup]}], resolution: ↓scheduled}
        - {id: SEV-2, firstResponse: 20m, escalation: [{after: 45m, to: [backup]}], resolution: 24h}
        - {id: SEV-3, firstResponse: 60m}
      """,
      """
      severities:
        - {id: SEV-1, firstResponse: 10m}
        - {id: SEV-2, calendar: london, firstResponse: ↓1bd}
        - {id: SEV-3, firstResponse: 24h}
      """,
      """
      severities:
        - {id: SEV-1, calendar: london, firstResponse: 10m, outOfHours: {firstResponse: ↓1bh}}
        - {id: SEV-2, firstResponse: 30m}
      """,
    ],
    right: [
      """
      severities:
        - {id: SEV-1, firstResponse: 10m, escalation: [{after: 20m, to: [backup]}], resolution: 4h}
        - {id: SEV-2, firstResponse: 20m, escalation: [{after: 45m, to: [backup]}]}
        - {id: SEV-3, calendar: london, firstResponse: 4bh, escalation: [{after: 1bd, to: [backup]}], resolution: scheduled}
      """
    ],
    check: .both(
      project: { context, findings in
        check(context.project.organization.severities?.value ?? [], context, &findings)
      },
      eachMatrix: { matrix, context, findings in
        guard let severities = matrix.severities, severities.level == .own else { return }
        check(severities.value, context, &findings)
      }))

  private static func check(_ severities: [Severity], _ context: RuleContext, _ findings: inout [Diagnostic]) {
    let promises = severities.map { Promises(of: $0) }
    for pick in [\Timing.responseTarget, \Timing.firstEscalation, \Timing.resolutionTarget] {
      let targets = promises.map { $0.target({ $0[keyPath: pick] }, in: context) }
      for (rank, target) in targets.enumerated() {
        var told: Set<SourceRange> = []
        for (lesser, other) in targets.enumerated().dropFirst(rank + 1) {
          for longer in context.values(of: target, longerThan: other)
          where told.insert(longer.value.span.range).inserted {
            findings.append(finding(for: longer, severities[rank], severities[lesser], context))
          }
        }
      }
    }
  }

  private static func finding(
    for longer: LongerValue, _ severity: Severity, _ lesser: Severity, _ context: RuleContext
  ) -> Diagnostic {
    let (value, other) = (longer.value, longer.other)
    let message =
      "\(value.name) of \(severity.called) (\(value.span.value.written)) is longer than that of the less severe "
      + "\(lesser.called) (\(other.span.value.written))"
    return Diagnostic(
      "severity-order", at: value.span.range, message + longer.occasion(in: context),
      help: "promise it sooner, or the less severe one later",
      related: [RelatedPlace("\(other.name) of \(lesser.called)", at: other.span.range)])
  }
}

extension Severity {
  /// What messages call it.
  fileprivate var called: String {
    id.value.isMissing ? "the one without an id" : id.value.name
  }
}

extension Timing {
  /// The first response as a target to compare.
  var responseTarget: TimingValue? {
    firstResponse.map { TimingValue(name: "first response", span: $0) }
  }

  /// The resolution as a target to compare.
  var resolutionTarget: TimingValue? {
    resolution.map { TimingValue(name: "resolution", span: $0) }
  }
}

extension LongerValue {
  /// When it is longer, where it is not always.
  func occasion(in context: RuleContext) -> String {
    witness.map { ", for one when detected \(context.time.moment($0, on: calendar))" } ?? ""
  }
}
