import Source

extension Rule {
  static let mergeKey = Rule(
    "merge-key", .structure, .error,
    summary: "a merge key (`<<`) is used",
    rationale: """
      Merge keys are no part of YAML 1.2: some readers follow them, some take `<<` for a key, and what a file means \
      must not depend on who reads it. Severities and matrices hand values down instead.
      """,
    wrong: [
      """
      incidents:
        - &outage {id: outage, title: Outage, severity: SEV-1}
        - {↓<<: *outage, id: lasting-outage}
      """
    ],
    right: [
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: lasting-outage, title: Lasting outage, severity: SEV-1}
      """
    ],
    check: .reading)
}
