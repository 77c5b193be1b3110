import Escalation
import Source

extension Rule {
  static let backupMissing = Rule(
    "backup-missing", .ownership, .error,
    summary: "an incident of the top severity has no backup for its response role",
    rationale: """
      Phones run out of power and people fall asleep. Without a second owner, the gravest incidents wait for the one \
      person who does not answer.
      """,
    wrong: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          roles: {↓response: {primary: platform}}
      """
    ],
    right: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          roles: {response: {primary: platform, backup: operations}}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for incident in matrix.incidents?.value ?? [] where matrix.rank(of: incident.severity?.value ?? .missing) == 0 {
        guard let response = incident.roles?.value[role: "response"], response.lacks(response.backup, "backup") else {
          continue
        }
        findings.append(Diagnostic("backup-missing", at: response.role.range, "no backup"))
      }
    })
}
