import Source

extension Rule {
  static let unknownReference = Rule(
    "unknown-reference", .structure, .error,
    summary: "an id is referred to that nothing declares",
    rationale: """
      An alert that goes to a misspelt owner goes to nobody. The nearest name is offered, and the language's own words \
      with it.
      """,
    wrong: [
      """
      incidents:
        - {id: outage, title: Outage, severity: ↓sev-1}
      """,
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, escalation: [{after: 20m, to: [↓bakup]}]}
      """,
    ],
    right: [
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, escalation: [{after: 20m, to: [backup, platform]}]}
      """
    ],
    check: .reading)
}
