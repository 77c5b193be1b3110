import Escalation
import Source

extension Rule {
  static let checklistMissing = Rule(
    "checklist-missing", .content, .warning,
    summary: "an incident of the top severity has no checklist",
    rationale: """
      Whoever is woken for the gravest incidents has neither the time nor the head to work out what to do first. A few \
      lines written by daylight help more than any skill at night.
      """,
    wrong: [
      """
      incidents:
        - id: ↓outage
          title: Outage
          severity: SEV-1
      """
    ],
    right: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          checklist: [Confirm on the status page., Switch to the standby provider.]
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      for incident in matrix.topIncidents(where: { $0.lacks($0.checklist, "checklist") }) {
        findings.append(
          Diagnostic(
            "checklist-missing", .warning, at: incident.id.range,
            "incident `\(incident.id.value)` is of the top severity and has no checklist",
            help: "say what to do first: `checklist: [Confirm on the status page.]`"))
      }
    })
}
