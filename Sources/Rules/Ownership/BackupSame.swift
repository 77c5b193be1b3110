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
      for pair in matrix.rolePairs where pair.primary.value == pair.backup.value {
        findings.append(
          Diagnostic(
            "backup-same", at: pair.backup.range, "`\(pair.backup.value)` is its own backup for `\(pair.role)`",
            help: "name somebody else, or `none`",
            related: [RelatedPlace("the primary", at: pair.primary.range)] + matrix.incidents(reachedBy: pair)))
      }
    })
}
