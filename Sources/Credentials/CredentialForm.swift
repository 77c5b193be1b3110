/// How one kind of credential looks: a beginning that nothing else has, and enough of the right characters after it.
///
/// The forms are those that the providers document for secret scanning; see
/// https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns.
package struct CredentialForm: Sendable {
  /// What it is, with its article.
  package let what: String
  /// The bytes with which it begins; at least four, unless ``prefixes`` says that three will do.
  let prefix: [UInt8]
  /// How many characters of ``body`` follow at least.
  let length: Int
  package let body: Body

  package enum Body: Sendable {
    /// `A` to `Z` and `0` to `9`.
    case capitals
    /// Letters, digits, `_` and `-`.
    case word
    /// What stands in a URL's path and query.
    case path
    /// Base64.
    case base64
    /// Two more parts of letters, digits, `_` and `-`, each after a dot.
    case dotted
    /// Capitals and blanks, and then `PRIVATE KEY`.
    case privateKey
  }

  init(_ what: String, _ prefix: String, _ length: Int, _ body: Body = .word) {
    self.what = what
    self.prefix = Array(prefix.utf8)
    self.length = length
    self.body = body
  }

  static let all: [CredentialForm] = [
    CredentialForm("a chat webhook", "hooks.slack.com/services/", 8, .path),
    CredentialForm("a chat webhook", "hooks.slack.com/workflows/", 8, .path),
    CredentialForm("a chat webhook", "hooks.slack.com/triggers/", 8, .path),
    CredentialForm("a chat webhook", "discord.com/api/webhooks/", 8, .path),
    CredentialForm("a chat webhook", "discordapp.com/api/webhooks/", 8, .path),
    CredentialForm("a chat webhook", "webhook.office.com/webhookb2/", 8, .path),
    CredentialForm("a chat webhook", "outlook.office.com/webhook/", 8, .path),
    CredentialForm("a chat webhook", "outlook.office365.com/webhook/", 8, .path),
    CredentialForm("a chat webhook", "chat.googleapis.com/v1/spaces/", 8, .path),
    CredentialForm("a chat bot's token", "api.telegram.org/bot", 20, .path),
    CredentialForm("an AWS access key", "AKIA", 16, .capitals),
    CredentialForm("an AWS access key", "ASIA", 16, .capitals),
    CredentialForm("a Google API key", "AIza", 35),
    CredentialForm("a Google OAuth secret", "GOCSPX-", 20),
    CredentialForm("a Google OAuth token", "ya29.", 20),
    CredentialForm("an Azure storage key", "AccountKey=", 40, .base64),
    CredentialForm("an Azure access key", "SharedAccessKey=", 20, .base64),
    CredentialForm("a GitHub token", "ghp_", 36), CredentialForm("a GitHub token", "gho_", 36),
    CredentialForm("a GitHub token", "ghu_", 36), CredentialForm("a GitHub token", "ghs_", 36),
    CredentialForm("a GitHub token", "ghr_", 36), CredentialForm("a GitHub token", "github_pat_", 22),
    CredentialForm("a GitLab token", "glpat-", 20), CredentialForm("a GitLab token", "gldt-", 20),
    CredentialForm("a GitLab token", "glrt-", 20), CredentialForm("a GitLab token", "glptt-", 20),
    CredentialForm("a Slack token", "xoxb-", 10), CredentialForm("a Slack token", "xoxp-", 10),
    CredentialForm("a Slack token", "xoxa-", 10), CredentialForm("a Slack token", "xoxs-", 10),
    CredentialForm("a Slack token", "xoxr-", 10), CredentialForm("a Slack token", "xoxe-", 10),
    CredentialForm("a Slack token", "xapp-", 10),
    CredentialForm("a Stripe key", "sk_live_", 16), CredentialForm("a Stripe key", "rk_live_", 16),
    CredentialForm("a Stripe key", "sk_test_", 16), CredentialForm("a Stripe webhook secret", "whsec_", 20),
    CredentialForm("an npm token", "npm_", 36), CredentialForm("a PyPI token", "pypi-AgE", 20),
    CredentialForm("an Anthropic key", "sk-ant-", 20), CredentialForm("an OpenAI key", "sk-proj-", 20),
    CredentialForm("an OpenAI key", "sk-svcacct-", 20), CredentialForm("a Hugging Face token", "hf_", 34),
    CredentialForm("a Grafana token", "glsa_", 20), CredentialForm("a Grafana token", "glc_", 20),
    CredentialForm("a Vault token", "hvs.", 20), CredentialForm("a DigitalOcean token", "dop_v1_", 40),
    CredentialForm("a New Relic key", "NRAK-", 20), CredentialForm("an Atlassian token", "ATATT3", 20),
    CredentialForm("a SendGrid key", "SG.", 16, .dotted), CredentialForm("a JSON web token", "eyJ", 8, .dotted),
    CredentialForm("a private key", "-----BEGIN ", 0, .privateKey),
  ]
}

extension CredentialForm {
  /// Where a credential of this form ends that begins at an offset; nil where there is none.
  func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard bytes.count - start >= prefix.count, prefix.indices.allSatisfy({ bytes[start + $0] == prefix[$0] }) else {
      return nil
    }
    guard start == 0 || body == .path || body == .privateKey || !isWord(bytes[start - 1]) else { return nil }
    let end = runEnd(in: bytes, from: start + prefix.count)
    switch body {
    case .dotted: return dottedEnd(in: bytes, firstPartUntil: end, from: start)
    case .privateKey:
      return String(decoding: bytes[start..<end], as: UTF8.self).contains("PRIVATE KEY") ? end : nil
    default: return end - start - prefix.count >= length ? end : nil
    }
  }

  private func dottedEnd(in bytes: UnsafeBufferPointer<UInt8>, firstPartUntil end: Int, from start: Int) -> Int? {
    guard end - start - prefix.count >= length, end < bytes.count, bytes[end] == UInt8(ascii: ".") else { return nil }
    let next = runEnd(in: bytes, from: end + 1)
    return next - end > length ? next : nil
  }

  /// As much of what follows a beginning belongs to it at most, in bytes.
  static let longestRun = 4096

  private func runEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, end - start < Self.longestRun, isOfBody(bytes[end]) { end += 1 }
    return end
  }

  private func isOfBody(_ byte: UInt8) -> Bool {
    switch body {
    case .capitals: isDigit(byte) || isCapital(byte)
    case .word, .dotted: isWord(byte) || byte == UInt8(ascii: "-")
    case .path: byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
    case .base64: isWord(byte) || [UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "=")].contains(byte)
    case .privateKey: isCapital(byte) || byte == UInt8(ascii: " ")
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte &- UInt8(ascii: "0") < 10
}

private func isCapital(_ byte: UInt8) -> Bool {
  byte &- UInt8(ascii: "A") < 26
}

/// Whether a byte is a letter, a digit or `_`.
private func isWord(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
}
