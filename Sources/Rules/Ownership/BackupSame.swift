import Escalation
import Source

extension Rule {
  static let backupSame = Rule(
    "backup-same", .ownership, .error,
    summary: "a role's backup is its primary",
    rationale:
      "A backup is there for the case that the primary cannot be reached, and then it cannot be reached either.",
    wrong: ["roles: {response: {primary: platform, backup: ↓platform}}"],
    right: ["roles: {response: {primary: platform, backup: operations}}"],
    check: .eachMatrix { matrix, _, findings in
      matrix.eachPair { incident, holders, primary, backup in
        guard primary.value == backup.value else { return }
        findings.append(
          Diagnostic(
            "backup-same", at: backup.range, "`\(backup.value)` is its own backup for `\(holders.role.value)`",
            help: "name somebody else, or `none`",
            related: [RelatedPlace("the primary", at: primary.range)] + incident.reached(by: backup.range)))
      }
    })
}

extension Matrix {
  /// Calls for every role of every incident that has both a primary and a backup.
  func eachPair(_ body: (Incident, RoleHolders, _ primary: Sourced<ID<Owner>>, _ backup: Sourced<ID<Owner>>) -> Void) {
    for incident in incidents?.value ?? [] {
      for holders in incident.roles?.value ?? [] {
        guard let primary = holders.primary, let backup = holders.backup, let owner = backup.value.owner else {
          continue
        }
        body(incident, holders, primary, backup.map { _ in owner })
      }
    }
  }
}
