import Digest

/// The Content Security Policy of a page (CSP level 3): nothing is loaded, sent or framed, and of styles and scripts only
/// those are taken whose digests it names.
struct ContentPolicy {
  let text: String

  init(style: String, script: String?) {
    let sources = [
      "default-src 'none'",
      "style-src '\(Self.source(of: style))'",
      script.map { "script-src '\(Self.source(of: $0))'" },
      "base-uri 'none'",
      "form-action 'none'",
    ]
    text = sources.compactMap { $0 }.joined(separator: "; ")
  }

  private static func source(of text: String) -> String { "sha256-" + SHA256(of: text).base64 }
}
