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
      guard let used = context.project.usedSeverities else { return }
      for severity in context.project.organization.severities?.value ?? [] where !used.contains(severity.id.value) {
        guard !severity.id.value.isMissing else { continue }
        findings.append(
          Diagnostic(
            "severity-unused", .warning, at: severity.id.range, "no incident is of severity `\(severity.id.value)`",
            help: "take it out, or look whether an incident should have it"))
      }
    })
}

extension Project {
  /// The organization's severities that incidents have; nil where some incident's cannot be told, as a finding says.
  fileprivate var usedSeverities: Set<ID<Severity>>? {
    guard !doubts.contains(.severities) else { return nil }
    var used: Set<ID<Severity>> = []
    for matrix in matrices {
      guard let severities = matrix.severities, !matrix.faultyKeys.contains("incidents") else { return nil }
      let isOrganizations = severities.level == .organization
      guard let incidents = matrix.incidents?.value else { continue }
      for index in incidents.indices {
        guard let id = incidents[index].severity?.value else { return nil }
        if isOrganizations { used.insert(id) }
      }
    }
    return used
  }
}
