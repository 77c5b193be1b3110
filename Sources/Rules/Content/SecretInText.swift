import Source

extension Rule {
  static let secretInText = Rule(
    "secret-in-text", .content, .error,
    summary: "a value looks like a credential: a chat webhook, a cloud key, a token, a private key",
    rationale: """
      Whoever can read the repository, its history or its published pages has the credential. Take it out, revoke it, and \
      name the place where the new one is kept. Reports show its first four characters only.
      """,
    wrong: [
      """
      owners:
        platform:
          name: Platform on-call
          contact: {slack: ↓"https://hooks.slack.com/services/T0EXAMPLE/B0EXAMPLE/notarealsecretnotareal00"}
      """
    ],
    right: [
      """
      owners:
        platform: {name: Platform on-call, contact: {slack: "#platform"}}
      """
    ],
    check: .reading)
}

extension Rule {
  /// Whether its findings stand on secrets: no source line in a report then shows more of one than four characters.
  public var findsSecrets: Bool { id == Rule.secretInText.id }
}
