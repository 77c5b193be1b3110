import Escalation
import Source

extension Rule {
  static let backupMissing = Rule(
    "backup-missing", .ownership, .error,
    summary: "an incident of the top severity has no backup for its response role",
    rationale: """
      Batteries run flat and people sleep through alarms. Without a second owner the gravest incidents wait for the one \
      person who does not answer. Name a backup whom another pager reaches, or say with a comment why there is none.
      """,
    wrong: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          roles: {↓response: {primary: platform}}
      """,
      """
      roles: {response: {primary: platform, backup: operations}}
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          roles: {response: {backup: ↓none}}
      """,
      """
      roles: {↓response: {primary: platform}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: data-loss, title: Data loss, severity: SEV-1}
      """,
    ],
    right: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          roles: {response: {primary: platform, backup: operations}}
      """,
      """
      roles: {response: {primary: platform}}
      incidents:
        - {id: slow-answers, title: Slow answers, severity: SEV-3}
      """,
    ],
    check: .eachMatrix { matrix, _, findings in
      for incident in matrix.topIncidents(where: \.lacksBackup) {
        findings += incident.missingBackup("backup-missing", .error)
      }
    })

  static let backupMissingUrgent = Rule(
    "backup-missing-urgent", .ownership, .warning,
    summary: "an urgent incident below the top severity has no backup for its response role",
    rationale: """
      Whatever wakes people at once needs somebody who is woken next. It is a warning because a team may decide to let \
      its lesser incidents wait.
      """,
    wrong: [
      """
      incidents:
        - id: slow-search
          title: Slow search
          severity: SEV-2
          roles: {↓response: {primary: platform}}
      """
    ],
    right: [
      """
      incidents:
        - id: slow-search
          title: Slow search
          severity: SEV-2
          roles: {response: {primary: platform, backup: operations}}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for incident in matrix.otherUrgentIncidents(where: \.lacksBackup) {
        findings += incident.missingBackup("backup-missing-urgent", .warning)
      }
    })
}

extension Incident {
  /// Whether the response role is there, and nobody behind its primary.
  fileprivate var lacksBackup: Bool {
    roles?.value[role: RoleName.response]?.placeWithoutBackup != nil
  }

  /// The finding that nobody stands behind the response role's primary; a role that nothing names is another rule's.
  fileprivate func missingBackup(_ rule: RuleID, _ severity: Diagnostic.Severity) -> [Diagnostic] {
    guard let response = roles?.value[role: RoleName.response], let place = response.placeWithoutBackup else {
      return []
    }
    return [
      Diagnostic(
        rule, severity, at: place, "the `response` role has no backup",
        help: "name a second owner: `backup: …`", related: reached(by: place))
    ]
  }
}

extension RoleHolders {
  /// Where it is told that there is no backup: at `none`, or at the role's key where nothing is said.
  fileprivate var placeWithoutBackup: SourceRange? {
    if let backup { return backup.value == .nobody ? backup.range : nil }
    return lacks(backup, "backup") ? role.range : nil
  }
}
