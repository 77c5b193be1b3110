import Rules
import Source
import TestSupport
import Testing

@Suite("Secrets in text")
struct SecretTests {
  /// Parts of what would otherwise be taken for real credentials by those who scan this repository.
  private static let letters = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ0bC2dF4"

  private func findings(in value: String) -> [Diagnostic] {
    lintExample(
      """
      description: \(value)
      incidents: [{id: outage, title: Outage, severity: SEV-3}]
      """
    ).findings(of: "secret-in-text")
  }

  @Test(
    "What looks like a credential is told by its first four characters",
    arguments: [
      ("https://hooks." + "slack.com/services/T0AAAAAAA/B0AAAAAAA/" + letters, "hook"),
      ("https://discord" + ".com/api/webhooks/1234567890/" + letters, "disc"),
      ("the key is AK" + "IAIOSFODNN7EXAMPLE, ask us", "AKIA"), ("AI" + "zaSy" + letters, "AIza"),
      ("gh" + "p_" + letters + "aaaa", "ghp_"), ("github" + "_pat_" + letters, "gith"),
      ("hf" + "_" + letters + "aa", "hf_a"), ("gl" + "pat-" + letters, "glpa"),
      ("xox" + "b-1234567890-" + letters, "xoxb"),
      ("sk_" + "live_" + letters, "sk_l"), ("sk-" + "ant-api03-" + letters, "sk-a"),
      ("ey" + "J" + letters + ".ey" + "J" + letters + "." + letters, "eyJa"),
      ("\"-----BEGIN " + "OPENSSH PRIVATE KEY-----\"", "----"),
    ])
  func credentials(_ value: String, _ shown: String) {
    let found = findings(in: value)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.message.hasPrefix("`\(shown)…` looks like ") && !$0.message.contains("aB3d") })
  }

  @Test(
    "What only resembles one is left alone",
    arguments: [
      "AKIA is what AWS keys begin with", "https://hooks.slack.com", "https://chat.example/T0/B0/" + letters,
      "ghp_short", "XAKIAIOSFODNN7EXAMPLE", "eyJhbGciOi", "\"-----BEGIN CERTIFICATE-----\"", "----------------",
      "disk-antenna-array-of-the-north", "sk_live_short",
    ])
  func words(_ value: String) {
    #expect(findings(in: value).isEmpty)
  }

  @Test("A comment is no value, a key is none either; a value with two is told once, where it begins")
  func places() {
    let token = "gh" + "p_" + Self.letters + "aaaa"
    let linted = lintExample(
      """
      # \(token)
      labels: {a: ↓"\(token) and \(token)", b: c}
      incidents:
        - id: outage
          title: Outage
          severity: SEV-3
          references: {\(token): "https://a.example"}
      """)
    #expect(linted.findings(of: "secret-in-text").map { Int($0.range.start) } == linted.marked.offsets)
  }

  @Test("Its level can be set, and it can be silenced")
  func settings() {
    let yaml = "description: gh" + "p_" + Self.letters + "aaaa"
    #expect(lintExample(yaml, levels: ["secret-in-text": .off]).findings(of: "secret-in-text").isEmpty)
    #expect(
      lintExample(yaml, levels: ["secret-in-text": .warning]).findings(of: "secret-in-text").map(\.severity) == [
        .warning
      ])
    #expect(lintExample(yaml + " # sevc:allow secret-in-text -- revoked").silenced == 1)
  }
}
