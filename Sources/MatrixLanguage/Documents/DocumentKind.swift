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

/// The keys that every document begins with; what is wrong with them is told as `unknown-document`.
let headerKeys = ["apiVersion", "kind"]

extension DocumentReader {
  /// The kind of a document; nil where it cannot be told, which a finding says.
  mutating func readKind(of root: NodeID) -> DocumentKind? {
    checkHeaders(of: root, kinds: DocumentKind.allCases.map(\.rawValue)).flatMap(DocumentKind.init)
  }

  /// The word under `kind`, where it is plain which of a set is meant; tells what is wrong with the root and its first
  /// keys.
  mutating func checkHeaders(of root: NodeID, kinds: [String]) -> String? {
    guard tree.kind(of: root) == .mapping else {
      report(
        "unknown-document", at: tree.range(of: root),
        "a document is a mapping that begins with `apiVersion` and `kind`",
        help: "begin it with `apiVersion: \(apiVersion)` and `kind: \(example(of: kinds))`")
      return nil
    }
    let (version, kind) = (headerValue("apiVersion", of: root), headerValue("kind", of: root))
    reportMissingHeaders(of: root, version, kind, kinds)
    if let version { checkVersion(version) }
    return kind.flatMap { checkKind($0, among: kinds) }
  }

  /// The only document of a file that holds one; another is told.
  mutating func onlyDocument() -> NodeID? {
    for extra in tree.documents.dropFirst() {
      report(
        "unknown-document", at: firstKey(of: extra), "this file holds one document, and another begins here",
        help: "join them, or take this one out")
    }
    return tree.documents.first
  }

  /// The value of a key of the root; a misspelt key counts, since it is told as such.
  private func headerValue(_ key: String, of root: NodeID) -> NodeID? {
    for (keyNode, value) in tree.entries(of: root) where tree.hasText(key, at: keyNode) { return value }
    for (keyNode, value) in tree.entries(of: root) where nearest(to: tree.text(of: keyNode), in: [key]) != nil {
      return value
    }
    return nil
  }

  private mutating func reportMissingHeaders(of root: NodeID, _ version: NodeID?, _ kind: NodeID?, _ kinds: [String]) {
    guard !tree.isPartial(root) else { return }
    var missing: [(key: String, value: String)] = []
    if version == nil { missing.append(("apiVersion", apiVersion)) }
    if kind == nil { missing.append(("kind", example(of: kinds))) }
    guard !missing.isEmpty else { return }
    report(
      "unknown-document", at: firstKey(of: root),
      "the document does not say its \(missing.map { "`\($0.key)`" }.joined(separator: " and "))",
      help: "begin it with \(missing.map { "`\($0.key): \($0.value)`" }.joined(separator: " and "))")
  }

  private mutating func checkVersion(_ node: NodeID) {
    guard !tree.hasText(apiVersion, at: node) else { return }
    let found = found(node)
    report(
      "unknown-document", at: tree.range(of: node),
      "the version of the language is `\(apiVersion)`, and \(found) stands here",
      help: "write `apiVersion: \(apiVersion)`; another version needs another release of sevc")
  }

  private mutating func checkKind(_ node: NodeID, among kinds: [String]) -> String? {
    let text = tree.text(of: node)
    guard !kinds.contains(text) else { return text }
    let meant = NearMatch(to: text, in: kinds)
    let words = alternatives(kinds.map { "`\($0)`" })
    report(
      "unknown-document", at: tree.range(of: node),
      "the kind of a document is \(words), and \(found(node)) stands here",
      help: meant.map { "write `\($0.name)`" } ?? "write \(words)",
      fixes: meant.map { $0.isPlain ? replacing(node, with: $0.name) : [] } ?? [])
    return meant?.name
  }

  private func example(of kinds: [String]) -> String {
    kinds.count == 1 ? kinds[0] : DocumentKind.matrix.rawValue
  }
}
