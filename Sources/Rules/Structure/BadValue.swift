import Source

extension Rule {
  static let badValue = Rule(
    "bad-value", .structure, .error,
    summary: "a value is not written as its key wants it, or is out of range",
    rationale: """
      A deadline has one spelling, so that people, the policy and the pager read the same one; a date that does not \
      exist will never come.
      """,
    wrong: [
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, firstResponse: ↓10 minutes}
      """,
      """
      review: {last: ↓2026-02-30, sunset: ↓2027-13-01}
      """,
      """
      title: ↓"Support\\nHelpdesk"
      """,
      """
      description: ↓!include secrets.txt
      """,
    ],
    right: [
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, firstResponse: 10m}
      """,
      """
      review: {last: 2026-02-28, sunset: When the contract ends.}
      """,
      """
      title: no
      """,
    ],
    check: .reading)
}
