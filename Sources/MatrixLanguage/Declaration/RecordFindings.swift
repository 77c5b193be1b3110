import Escalation
import Source
import YAMLTree

/// What is told of a mapping as a whole: keys that do not belong there, and keys that are missing.
extension Record {
  func report(_ keys: RecordKeys, of node: NodeID, in root: inout Root, _ reader: inout DocumentReader) {
    let lacking = fields.indices.filter { fields[$0].isRequired && !keys.hasMet($0) }
    guard !(keys.unknown.isEmpty && lacking.isEmpty && alternatives.isEmpty) else { return }
    var meant: Set<String> = []
    for key in keys.unknown { if let name = reportUnknown(key, keys, meant, &reader) { meant.insert(name) } }
    root.faultyKeys.append(contentsOf: meant.sorted())
    for index in lacking where !meant.contains(fields[index].key) {
      root.faultyKeys.append(fields[index].key)
      guard !reader.tree.isPartial(node) else { continue }
      reportMissing([fields[index].key], example: fields[index].shape.example, of: node, &reader)
    }
    reportAlternatives(keys, meant, of: node, &reader)
  }

  /// Tells an unknown key, and gives the key that was meant, where that is plain.
  private func reportUnknown(
    _ key: NodeID, _ keys: RecordKeys, _ taken: Set<String>, _ reader: inout DocumentReader
  ) -> String? {
    let written = reader.tree.text(of: key)
    let free = fields.indices.filter { !keys.hasMet($0) }.map { fields[$0].key }.filter { !taken.contains($0) }
    let near = NearMatch(to: written, in: free)
    let range = reader.tree.range(of: key)
    reader.report(
      "unknown-key", at: range, "\(quoted(written)) is no key of \(name.withArticle)",
      help: near.map { "did you mean `\($0.name)`?" } ?? "the keys are \(list(fields.map(\.key)))",
      fixes: near.flatMap { $0.fix(at: range) } ?? [])
    return near?.name
  }

  private func reportMissing(_ keys: [String], example: String, of node: NodeID, _ reader: inout DocumentReader) {
    let names = keys.map { "`\($0)`" }.joined(separator: " or ")
    reader.report(
      "missing-key", at: reader.firstKey(of: node), "\(name.withArticle) needs \(names)",
      help: "add `\(keys.first ?? ""): \(example)`")
  }

  private func reportAlternatives(
    _ keys: RecordKeys, _ meant: Set<String>, of node: NodeID, _ reader: inout DocumentReader
  ) {
    guard !alternatives.isEmpty else { return }
    guard let chosen = keys.order.lazy.compactMap({ met in alternative(ofMain: fields[met.field].key) }).first else {
      let mains = alternatives.flatMap(\.anyOf)
      guard meant.isDisjoint(with: mains) else { return }
      let example = fields.first { $0.key == mains.first }?.shape.example ?? ""
      return reportMissing(mains, example: example, of: node, &reader)
    }
    let others = Set(alternatives.flatMap(\.keys)).subtracting(chosen.keys)
    for met in keys.order where others.contains(fields[met.field].key) {
      let beside = chosen.anyOf.map { "`\($0)`" }.joined(separator: " or ")
      reader.report(
        "unknown-key", at: reader.tree.range(of: met.key),
        "`\(fields[met.field].key)` does not belong beside \(beside)", help: "leave one of them out")
    }
  }

  private func alternative(ofMain key: String) -> Alternative? {
    alternatives.first { $0.anyOf.contains(key) }
  }
}

extension NearMatch {
  /// The edit that puts the name in its place, where it is plain.
  func fix(at range: SourceRange) -> [TextEdit] {
    isPlain ? [TextEdit(range: range, replacement: name)] : []
  }
}

/// `a, b and c`, each in backticks.
func list(_ names: [String]) -> String {
  let quoted = names.map { "`\($0)`" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " and " + last
}

extension String {
  /// The noun with its article.
  var withArticle: String {
    "aeiou".contains(first ?? "x") ? "an \(self)" : "a \(self)"
  }
}
