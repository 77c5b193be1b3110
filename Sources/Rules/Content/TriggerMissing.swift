import Escalation
import Source

extension Rule {
  static let triggerMissing = Rule(
    "trigger-missing", .content, .warning,
    summary: "an incident has no trigger and no metric raises it",
    rationale: """
      An incident that nobody knows how to notice is found by customers. Say in `triggers` what shows it, or let a \
      metric's threshold raise it.
      """,
    wrong: [
      """
      incidents:
        - {id: ↓outage, title: Outage, severity: SEV-1}
      """
    ],
    right: [
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, triggers: [The status page reports an outage]}
        - {id: slow-answers, title: Slow answers, severity: SEV-3}
      metrics:
        - id: latency
          title: Latency
          unit: seconds
          thresholds: [{above: 5s, action: notify, raises: slow-answers}]
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      guard let incidents = matrix.incidents?.value else { return }
      let silent = incidents.indices.filter { incidents[$0].lacks(incidents[$0].triggers, "triggers") }
      guard !silent.isEmpty, !matrix.hasUnknownRaises else { return }
      let raised = matrix.raisedIncidents
      for id in silent.map({ incidents[$0].id }) where !raised.contains(id.value) {
        findings.append(
          Diagnostic(
            "trigger-missing", .warning, at: id.range, "incident `\(id.value)` has no trigger, and no metric raises it",
            help: "say what shows it: `triggers: [The status page reports an outage]`"))
      }
    })
}

extension Matrix {
  /// The incidents that some threshold raises.
  fileprivate var raisedIncidents: Set<ID<Incident>> {
    Set((metrics?.value ?? []).flatMap { ($0.thresholds?.value ?? []).compactMap(\.raises?.value) })
  }

  /// Whether a threshold may raise an incident of which nobody can tell, as a finding says.
  fileprivate var hasUnknownRaises: Bool {
    if !doubts.isDisjoint(with: [.incidents, .metrics]) { return true }
    return (metrics?.value ?? []).contains { metric in
      metric.faultyKeys.contains("thresholds")
        || (metric.thresholds?.value ?? []).contains { $0.faultyKeys.contains("raises") }
    }
  }
}
