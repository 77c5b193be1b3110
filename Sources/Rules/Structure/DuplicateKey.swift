import Source

extension Rule {
  static let duplicateKey = Rule(
    "duplicate-key", .structure, .error,
    summary: "a mapping has a key twice",
    rationale: """
      YAML readers take the first or the last of the two without a word. Somebody changes the other one, and nothing \
      changes.
      """,
    wrong: [
      """
      title: Support
      ↓title: Helpdesk
      """,
      """
      labels: {team: search, ↓team: answers}
      """,
    ],
    right: [
      """
      title: Support
      """,
      """
      labels: {team: search, area: answers}
      """,
    ],
    check: .reading)
}
