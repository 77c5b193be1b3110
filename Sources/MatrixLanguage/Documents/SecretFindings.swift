import Credentials
import Source
import YAMLTree

extension YAMLTree {
  /// The findings of `secret-in-text`: one for each value of the file that holds what looks like a credential.
  func secretFindings(in source: SourceFile) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for match in CredentialSearch.standard.matches(in: source.bytes) {
      guard let value = rangeOfValue(at: match.bounds.lowerBound), value != findings.last?.range else { continue }
      let shown = source.text(in: match.bounds).prefix(CredentialSearch.shownCharacters)
      findings.append(
        Diagnostic(
          "secret-in-text", at: value, "`\(shown)…` looks like \(match.form.what)",
          help: "take it out and revoke it; name the place where the new one is kept"))
    }
    return findings
  }
}
