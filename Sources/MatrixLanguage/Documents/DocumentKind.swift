import Escalation
import Source
import YAMLTree

/// What a document declares.
public enum DocumentKind: String, Sendable, CaseIterable {
  case organization = "Organization"
  case matrix = "Matrix"
  case drill = "Drill"
}

/// The only version of the language so far.
let apiVersion = "sevc/v1"

let apiVersionShape = ScalarShape("version of the language", choices: [apiVersion], example: apiVersion)

extension DocumentReader {
  /// The kind of a document; nil where it cannot be told, which a finding says.
  mutating func readKind(of root: NodeID) -> DocumentKind? {
    checkHeaders(of: root, kinds: DocumentKind.allCases.map(\.rawValue)).flatMap(DocumentKind.init)
  }

  /// The word under `kind`, where it is one of a set; tells what is wrong with the root and its first keys.
  mutating func checkHeaders(of root: NodeID, kinds: [String]) -> String? {
    guard tree.kind(of: root) == .mapping else {
      report(
        "unknown-document", at: tree.range(of: root),
        "a document is a mapping that begins with `apiVersion` and `kind`",
        help: "begin it with `apiVersion: \(apiVersion)` and `kind: \(kinds.count == 1 ? kinds[0] : "Matrix")`")
      return nil
    }
    checkHeader("apiVersion", of: root, words: [apiVersion])
    return checkHeader("kind", of: root, words: kinds)
  }

  /// The word under a key, where it is one of a set; tells what is wrong otherwise.
  @discardableResult
  private mutating func checkHeader(_ key: String, of root: NodeID, words: [String]) -> String? {
    guard let value = value(of: key, in: root) else {
      report(
        "unknown-document", at: firstKey(of: root), "the document does not say its `\(key)`",
        help: "begin it with `\(key): \(words.count == 3 ? "Matrix" : words.first ?? "")`")
      return nil
    }
    let text = tree.text(of: value)
    guard !words.contains(text) else { return text }
    let refusal = Refusal(text, isNot: "an `\(key)` of ours", among: words)
    report(
      "unknown-document", at: tree.range(of: value), refusal.message, help: refusal.help,
      fixes: refusal.suggestion.map { [TextEdit(range: tree.range(of: value), replacement: $0)] } ?? [])
    return nil
  }

  private func value(of key: String, in root: NodeID) -> NodeID? {
    for (keyNode, value) in tree.entries(of: root) where tree.hasText(key, at: keyNode) { return value }
    return nil
  }
}
