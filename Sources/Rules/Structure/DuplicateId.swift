import Source

extension Rule {
  static let duplicateId = Rule(
    "duplicate-id", .structure, .error,
    summary: "two things of one kind have the same id or alias, case aside",
    rationale: """
      A reference must lead to one thing. Of two with one id, readers, pages and anchors would each pick another. An id \
      that a thing had is followed too, by records and old links: it may not be in use.
      """,
    wrong: [
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: ↓Outage, title: Another outage, severity: SEV-2}
      """,
      """
      severities:
        - {id: SEV-1, aliases: [critical], firstResponse: 10m}
        - {id: SEV-2, aliases: [↓critical], firstResponse: 20m}
        - {id: SEV-3, firstResponse: 60m}
      """,
      """
      incidents:
        - {id: model-outage, title: Model outage, severity: SEV-1, formerly: [↓outage]}
        - {id: outage, title: Outage of the site, severity: SEV-1}
      """,
    ],
    right: [
      """
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: slow-answers, title: Slow answers, severity: SEV-2}
      """
    ],
    check: .reading)
}
