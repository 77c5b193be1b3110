import Source

extension Rule {
  static let hiddenCharacter = Rule(
    "hidden-character", .structure, .error,
    summary: "a character that nobody can see stands in the file",
    rationale: """
      A bidirectional control makes a line read otherwise than it is, and an invisible character makes two ids look \
      alike: whoever reviews the file approves something else than what is paged.
      """,
    wrong: [
      """
      title: Support ↓\u{202E}desk
      """,
      """
      title: Sup↓\u{200B}port
      """,
      """
      # sign-off ↓\u{2066}needed
      title: Support
      """,
    ],
    right: [
      """
      title: Support desk
      """,
      """
      title: 👩‍💻 Support
      """,
    ],
    check: .reading)
}
