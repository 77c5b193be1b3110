import Source

extension Rule {
  static let yamlLimit = Rule(
    "yaml-limit", .structure, .error,
    summary: "size, depth or the expansion of aliases goes past what is read",
    rationale: """
      A matrix is read by people. What goes past these limits is an accident or an attack, and is stopped before it \
      costs time or memory.
      """,
    wrong: [
      deepNesting
    ],
    right: [
      """
      rhythm: [Validate incident channels at each review.]
      """
    ],
    check: .reading)
}

/// Lists in lists, one more than the 64 levels that are read.
private let deepNesting = Example(
  stringLiteral: "rhythm: " + String(repeating: "[", count: 63) + "↓[" + String(repeating: "]", count: 64))
