import Source

extension Rule {
  static let yamlSyntax = Rule(
    "yaml-syntax", .structure, .error,
    summary: "the file is no YAML from here on, or an alias has no anchor",
    rationale: """
      What cannot be read cannot be checked: until it is mended, nothing is known of the file, and nothing that it \
      might declare is called missing.
      """,
    wrong: [
      """
      title: Support↓: the desk
      """,
      """
      owner: ↓*nobody
      """,
      """
      description: ↓@home
      """,
    ],
    right: [
      """
      title: "Support"
      """,
      """
      owner: &lead platform
      review: {owner: *lead}
      """,
      """
      description: "@home"
      """,
    ],
    check: .reading)
}
