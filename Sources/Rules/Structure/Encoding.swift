import Source

extension Rule {
  static let encoding = Rule(
    "encoding", .structure, .error,
    summary: "the bytes of the file are not UTF-8",
    rationale: """
      Every program that shows a name reads these bytes. In another encoding some would show another name, and some \
      none.
      """,
    wrong: [
      """
      title: Caf↓⟨E9⟩
      """
    ],
    right: [
      """
      title: Café
      """
    ],
    check: .reading)
}
