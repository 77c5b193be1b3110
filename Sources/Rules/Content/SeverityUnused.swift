import Escalation
import Source

extension Rule {
  static let severityUnused = Rule(
    "severity-unused", .content, .warning,
    summary: "no incident in the project has a severity that the organization declares",
    rationale: """
      A severity that nothing has is either left over, or the sign that incidents are all called grave. Both are worth a \
      look.
      """,
    wrong: [
      """
      severities:
        - {id: SEV-1, firstResponse: 10m}
        - {id: ↓SEV-2, firstResponse: 20m}
      ---
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """
    ],
    right: [
      """
      severities:
        - {id: SEV-1, aliases: [critical], firstResponse: 10m}
        - {id: SEV-2, firstResponse: 20m}
      ---
      incidents:
        - {id: outage, title: Outage, severity: critical}
        - {id: slow-search, title: Slow search, severity: SEV-2}
      """
    ],
    check: .project { context, findings in
      for severity in context.project.unusedSeverities {
        findings.append(
          Diagnostic(
            "severity-unused", .warning, at: severity.id.range, "no incident is of severity `\(severity.id.value)`",
            help: "take it out, or look whether an incident should have it"))
      }
    })
}

extension Project {
  /// The organization's severities that no incident has; none where some incident's cannot be told, as a finding says.
  fileprivate var unusedSeverities: [Severity] {
    var unused = (organization.severities?.value ?? []).filter { !$0.id.value.isMissing }
    guard !doubts.contains(.severities) else { return [] }
    for matrix in matrices where matrix.severities?.level == .organization {
      guard let incidents = matrix.incidents?.value else { continue }
      for index in incidents.indices { unused.removeAll { $0.id.value == incidents[index].severity?.value } }
      if unused.isEmpty { return [] }
    }
    return matrices.contains(where: \.hasUnknownSeverities) ? [] : unused
  }
}

extension Matrix {
  /// Whether the severity of some incident cannot be told.
  fileprivate var hasUnknownSeverities: Bool {
    guard severities != nil, !faultyKeys.contains("incidents"), let incidents = incidents?.value else { return true }
    return incidents.indices.contains { incidents[$0].severity == nil }
  }
}
