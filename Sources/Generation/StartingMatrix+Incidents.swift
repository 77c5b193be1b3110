import Escalation

extension StartingMatrix {
  /// The incidents, in the order of the sample.
  var incidents: String {
    "# What can happen, in the order of the runbook's table.\nincidents:\n"
      + IncidentTemplate.all.map(entry).joined(separator: "\n")
  }

  private func entry(_ template: IncidentTemplate) -> String {
    let promise = template.promise(promises)
    let roles = "{response: {primary: \(template.primary.id), backup: \(template.backup.id)}}"
    return """
        - id: \(template.id)
          title: \(template.title.yamlScalar)
          severity: \(severity(promise.rank))
          roles: \(roles)
      \(escalation(promise))    updates:
            \(audience): \(promise.update.text(on: clock(of: promise.rank)))
          triggers:
      \(list(template.triggers))
          checklist:
      \(list(template.checklist))

      """
  }

  /// The step of an incident that differs from its severity's.
  private func escalation(_ promise: IncidentPromise) -> String {
    let ofSeverity = promises.severities[promise.rank.rawValue]
    let isInherited = promise.escalation == ofSeverity.escalation && promise.executives == ofSeverity.executives
    guard hasOwnSeverities, !isInherited else { return "" }
    let targets = promise.executives ? "[backup, executives]" : "[backup]"
    let after = promise.escalation.text(on: clock(of: promise.rank))
    return "    escalation:\n      - {after: \(after), to: \(targets)}\n"
  }

  /// Who is told beside the team: customers, or colleagues where there are none.
  private var audience: String {
    profile.impact == .internal ? "employees" : "customers"
  }

  private func list(_ texts: [String]) -> String {
    texts.map { "      - \($0.yamlScalar)" }.joined(separator: "\n")
  }
}
