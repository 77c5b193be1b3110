import Source

extension Rule {
  static let unknownDocument = Rule(
    "unknown-document", .structure, .error,
    summary: "a document does not say that it is one of ours",
    rationale: """
      By `apiVersion` and `kind` a document says how it is to be read. Without them a matrix would be passed over in \
      silence, and with it every promise that it makes.
      """,
    wrong: [
      """
      apiVersion: sevc/v1
      kind: ↓Runbook
      name: support
      """,
      """
      ↓kind: Drill
      name: night
      """,
      """
      apiVersion: ↓sevc/v2
      kind: Organization
      name: acme
      """,
    ],
    right: [
      """
      apiVersion: sevc/v1
      kind: Organization
      name: acme
      """,
      """
      # only a comment
      """,
    ],
    check: .reading)
}
