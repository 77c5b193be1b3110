import Source

extension Rule {
  static let duplicateSection = Rule(
    "duplicate-section", .structure, .error,
    summary: "two organization documents give the same section",
    rationale: """
      Owners and calendars add up over several documents. Of two lists of severities only one can be the order of \
      gravity, and nobody could tell which.
      """,
    wrong: [
      """
      apiVersion: sevc/v1
      kind: Organization
      name: acme
      executives: [vp-engineering]
      ---
      apiVersion: sevc/v1
      kind: Organization
      name: acme-sales
      ↓executives: [support]
      """
    ],
    right: [
      """
      apiVersion: sevc/v1
      kind: Organization
      name: acme
      executives: [vp-engineering]
      ---
      apiVersion: sevc/v1
      kind: Organization
      name: acme-sales
      owners:
        sales-desk: {name: Sales desk}
      """
    ],
    check: .reading)
}
