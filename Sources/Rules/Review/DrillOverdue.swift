import Escalation
import Source

extension Rule {
  static let drillOverdue = Rule(
    "drill-overdue", .review, .warning,
    summary: "records exist, and none is a drill of a severity that `drills` asks for within its cadence",
    rationale: """
      A drill that is written and never held proves nothing about the people in it. The cadence is what the team itself \
      promised, and the records say that it was not kept.
      """,
    wrong: [
      Example(
        """
        name: search
        drills: {cadence: monthly, severities: [SEV-1, ↓SEV-2]}
        incidents:
          - {id: outage, title: Outage, severity: SEV-1}
          - {id: slow-search, title: Slow search, severity: SEV-2}
        """,
        records: """
          matrix,incident,detected,resolved,drill
          search,outage,2026-11-03T10:00:00Z,2026-11-03T11:00:00Z,true
          search,slow-search,2026-10-05T10:00:00Z,2026-10-05T10:40:00Z,true
          search,slow-search,2026-11-12T08:21:00Z,2026-11-12T09:02:00Z,
          """)
    ],
    right: [
      Example(
        """
        name: search
        drills: {cadence: monthly, severities: [SEV-1]}
        incidents:
          - {id: outage, title: Outage, severity: SEV-1}
        """,
        records: """
          matrix,incident,detected,resolved,drill
          search,outage,2026-10-20T10:00:00Z,2026-10-20T11:00:00Z,true
          """),
      """
      name: search
      drills: {cadence: monthly, severities: [SEV-1]}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
      """,
    ],
    check: .eachMatrix { matrix, context, findings in
      guard context.drills.hasRecords, let plan = matrix.drills?.value, let cadence = plan.cadence else { return }
      for severity in plan.severities?.value ?? [] where matrix.rank(of: severity.value) != nil {
        let last = context.drills.lastDrill(of: severity.value, in: matrix.header.name.value)
        if let last, cadence.value.next(after: last) >= context.today { continue }
        let told = last.map { "was drilled last on \($0), and again due on \(cadence.value.next(after: $0))" }
        findings.append(
          Diagnostic(
            "drill-overdue", .warning, at: severity.range,
            "`\(severity.value)` \(told ?? "was never drilled, as far as the records tell")",
            help: "hold the drill, and record it with `drill` as `true`",
            related: [RelatedPlace("the cadence", at: cadence.range)]))
      }
    })
}
