import Source

extension Rule {
  static let missingKey = Rule(
    "missing-key", .structure, .error,
    summary: "a required key is absent",
    rationale: """
      What every reader of a runbook asks for has to be there: an incident without a severity promises nothing.
      """,
    wrong: [
      """
      incidents:
        - ↓id: outage
          title: Outage
      """,
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          escalation: [{↓after: 20m, to: []}]
      """,
    ],
    right: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
      """
    ],
    check: .reading)
}
