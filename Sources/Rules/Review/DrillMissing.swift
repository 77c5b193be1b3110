import Escalation
import Source

extension Rule {
  static let drillMissing = Rule(
    "drill-missing", .review, .warning,
    summary: "`drills` asks for a severity for which the matrix has no Drill document",
    rationale: """
      An escalation that was never played through is a guess. `drills` promises to play it through for a severity, and \
      there is no scenario to play.
      """,
    wrong: [
      """
      drills: {cadence: monthly, severities: [SEV-1, ↓SEV-2]}
      name: search
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: slow-search, title: Slow search, severity: SEV-2}
      ---
      apiVersion: sevc/v1
      kind: Drill
      name: outage-at-night
      matrix: search
      starts: 2026-12-26T03:10 Europe/London
      incident: outage
      expect: [{notPaged: support}]
      """
    ],
    right: [
      """
      drills: {cadence: monthly, severities: [SEV-1]}
      name: search
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      ---
      apiVersion: sevc/v1
      kind: Drill
      name: outage-at-night
      matrix: search
      starts: 2026-12-26T03:10 Europe/London
      incident: outage
      expect: [{notPaged: support}]
      """
    ],
    check: .eachMatrix { matrix, context, findings in
      guard let asked = matrix.drills?.value.severities?.value, !asked.isEmpty,
        let drilled = context.project.severities(drilledIn: matrix)
      else { return }
      for severity in asked where matrix.rank(of: severity.value) != nil && !drilled.contains(severity.value) {
        findings.append(
          Diagnostic(
            "drill-missing", .warning, at: severity.range, "no drill of this matrix is of severity `\(severity.value)`",
            help: "write a `kind: Drill` document for one of its incidents"))
      }
    })
}

extension Project {
  /// The severities of the incidents that a matrix's drills play through; nil where that cannot be told of a drill, as a
  /// finding says.
  fileprivate func severities(drilledIn matrix: Matrix) -> Set<ID<Severity>>? {
    guard doubts.isDisjoint(with: [.drills, .matrices]) else { return nil }
    var severities: Set<ID<Severity>> = []
    for drill in drills where drill.matrix == nil || drill.matrix?.value == matrix.header.name.value {
      guard let severity = matrix.incident(of: drill)?.severity?.value else { return nil }
      severities.insert(severity)
    }
    return severities
  }
}
