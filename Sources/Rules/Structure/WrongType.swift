import Source

extension Rule {
  static let wrongType = Rule(
    "wrong-type", .structure, .error,
    summary: "a text, a list or a mapping stands where another is due",
    rationale: """
      A value of another shape was meant for another key, or lacks its brackets: read as it stands, it would mean \
      something else.
      """,
    wrong: [
      """
      incidents:
        - id: outage
          title: ↓[Outage]
          severity: SEV-1
      """,
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, triggers: ↓Provider status page}
      """,
      """
      owners:↓
      """,
    ],
    right: [
      """
      incidents:
        - {id: outage, title: "[Outage]", severity: SEV-1, triggers: [Provider status page]}
      """
    ],
    check: .reading)
}
