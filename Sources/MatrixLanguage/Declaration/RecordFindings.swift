import Escalation
import Source
import YAMLTree

/// What is told of a mapping as a whole: keys that do not belong there, and keys that are missing.
extension Record where Root: Declared {
  func report(_ keys: RecordKeys, of node: NodeID, in root: inout Root, _ reader: inout DocumentReader) {
    let isWhole = keys.unknown.isEmpty && keys.met & required == required
    guard !(isWhole && alternatives.isEmpty) else { return }
    if isWhole, fillsOneAlternative(keys) { return }
    let lacking = fields.indices.filter { (required & ~keys.met) & RecordKeys.bit($0) != 0 }
    let meant = reportUnknown(keys, of: node, &reader)
    root.faultyKeys.append(contentsOf: meant.sorted())
    for index in lacking where !meant.contains(fields[index].key) {
      root.faultyKeys.append(fields[index].key)
      guard !reader.tree.isPartial(node) else { continue }
      reportMissing([fields[index].key], example: fields[index].shape.example, of: node, &reader)
    }
    reportAlternatives(keys, meant, of: node, &reader)
  }

  /// Whether the keys that were met belong to one alternative, as they mostly do.
  private func fillsOneAlternative(_ keys: RecordKeys) -> Bool {
    alternativeKeys.contains { $0.anyOf & keys.met != 0 && $0.strange & keys.met == 0 }
  }

  /// Tells the unknown keys, and gives the keys that were probably meant.
  private func reportUnknown(
    _ keys: RecordKeys, of node: NodeID, _ reader: inout DocumentReader
  ) -> Set<String> {
    var meant: Set<String> = []
    var strays: [NodeID] = []
    for (key, value) in keys.unknown {
      reader.noteMentions(in: value)
      if reader.isStray(key, value, in: node), suggestion(for: key, keys, reader)?.isPlain != true {
        strays.append(key)
      } else if let name = reportUnknown(key, value, keys, taken: meant, &reader) {
        meant.insert(name)
      }
    }
    // Where a mapping has one key and may have one only, that one was meant.
    if fields.count == 1, keys.unknown.count == 1, keys.met == 0 { meant.insert(fields[0].key) }
    if let stray = strays.first { meant.formUnion(reportStray(stray, keys, of: node, &reader)) }
    return meant
  }

  /// The field that a key was probably meant for, one that is not given yet before others.
  private func suggestion(for key: NodeID, _ keys: RecordKeys, _ reader: DocumentReader) -> NearMatch? {
    let written = reader.tree.text(of: key)
    let free = fields.indices.filter { !keys.hasMet($0) }.map { fields[$0].key }
    // One `severity` is far from several `severities`, by letters alone.
    let plural = written.hasSuffix("y") ? NearMatch(to: written.dropLast() + "ies", in: free) : nil
    return NearMatch(to: written, in: free) ?? plural ?? NearMatch(to: written, in: fields.map(\.key))
  }

  /// The field that a key and its value were probably meant for: one with a near name, or one that such entries fill.
  private func meantField(
    for key: NodeID, _ value: NodeID, _ keys: RecordKeys, _ reader: DocumentReader
  ) -> (name: String, isPlain: Bool)? {
    let near = suggestion(for: key, keys, reader)
    if let near, takes(value, under: near.name, reader) { return (near.name, near.isPlain) }
    let alike = fields.indices.filter { fields[$0].shape.isFilled(by: value, reader.tree) }
    let free = alike.filter { !keys.hasMet($0) }
    let only = free.isEmpty ? alike : free
    guard only.count == 1, let index = only.first else { return near.map { ($0.name, $0.isPlain) } }
    // Such a key may be called otherwise on purpose: nobody's name is changed for it.
    return (fields[index].key, false)
  }

  /// - Parameter taken: The keys that others before this one were meant for.
  private func reportUnknown(
    _ key: NodeID, _ value: NodeID, _ keys: RecordKeys, taken: Set<String>, _ reader: inout DocumentReader
  ) -> String? {
    let written = reader.tree.text(of: key)
    let meant = meantField(for: key, value, keys, reader)
    let isGiven = fields.indices.contains { fields[$0].key == meant?.name && keys.hasMet($0) }
    let message = "\(quoted(written)) is no key of \(name.withArticle)"
    let range = reader.tree.range(of: key)
    guard let meant else {
      reader.report(
        "unknown-key", at: range, message,
        help: fields.count == 1 ? "its only key is `\(fields[0].key)`" : "the keys are \(list(fields.map(\.key)))")
      return nil
    }
    let isPlain = meant.isPlain && !isGiven && !taken.contains(meant.name) && takes(value, under: meant.name, reader)
    reader.report(
      "unknown-key", at: range, message,
      help: isGiven ? "did you mean `\(meant.name)`? it stands here already" : "did you mean `\(meant.name)`?",
      fixes: isPlain ? reader.replacing(key, with: meant.name) : [])
    if isPlain { readAside(value, under: key, asIfUnder: meant.name, &reader) }
    return meant.name
  }

  /// Reads what stands under a misspelt key as what it was plainly meant to be, so that what is wrong with it is told at
  /// once. The value itself is not kept: nobody is told what follows from it before the key is right.
  private func readAside(
    _ value: NodeID, under key: NodeID, asIfUnder name: String, _ reader: inout DocumentReader
  ) {
    guard let field = fields.first(where: { $0.key == name }) else { return }
    var aside = Root(at: reader.tree.range(of: value))
    _ = field.read(&aside, key, value, &reader)
  }

  /// Whether a value is of the kind that is due under a key: a list under `levels` was not meant as `labels`.
  private func takes(_ value: NodeID, under key: String, _ reader: DocumentReader) -> Bool {
    reader.tree.isMissingValue(value)
      || fields.contains { $0.key == key && $0.shape.takes(reader.tree.kind(of: value)) }
  }

  /// Tells a piece of a value that YAML sees as a key: `sun` in `{days: sat,sun}`. Further pieces are of the same slip.
  private func reportStray(
    _ key: NodeID, _ keys: RecordKeys, of node: NodeID, _ reader: inout DocumentReader
  ) -> [String] {
    let written = reader.tree.text(of: key)
    let isDay = fields.contains { $0.key == "days" }
    var help = "between braces a comma ends a value: put a text that has one in quotes, and several values in a list"
    if isDay, case .success = Weekday.parseDays(written) {
      help = "several days are a list: `days: [sat, sun]`; without its brackets YAML sees a key \(quoted(written))"
    }
    reader.report(
      "unknown-key", at: reader.tree.range(of: key), "\(quoted(written)) is no key of \(name.withArticle)", help: help)
    // Whichever value was cut short is not what its author meant.
    let before = order(of: keys, in: node, reader.tree).last {
      reader.tree.range(of: $0.key) < reader.tree.range(of: key)
    }
    return before.map { [fields[$0.field].key] } ?? []
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
    let order = order(of: keys, in: node, reader.tree)
    guard let chosen = order.lazy.compactMap({ met in alternative(ofMain: fields[met.field].key) }).first else {
      let mains = alternatives.flatMap(\.anyOf)
      guard meant.isDisjoint(with: mains), !reader.tree.isPartial(node) else { return }
      let example = fields.first { $0.key == mains.first }?.shape.example ?? ""
      return reportMissing(mains, example: example, of: node, &reader)
    }
    let others = Set(alternatives.flatMap(\.keys)).subtracting(chosen.keys)
    for met in order where others.contains(fields[met.field].key) {
      let beside = chosen.anyOf.map { "`\($0)`" }.joined(separator: " or ")
      reader.report(
        "unknown-key", at: reader.tree.range(of: met.key),
        "`\(fields[met.field].key)` does not belong beside \(beside)", help: "leave one of them out")
    }
  }

  private func alternative(ofMain key: String) -> Alternative? {
    alternatives.first { $0.anyOf.contains(key) }
  }

  /// Marks the keys of which nobody can say what stands under them: those written twice have been marked already, and
  /// what an entry that was left out would have given is unknown too.
  func markUncertain(_ keys: RecordKeys, of node: NodeID, in root: inout Root, _ reader: DocumentReader) {
    guard reader.tree.isPartial(node) else { return }
    for index in fields.indices where !keys.hasMet(index) { root.faultyKeys.append(fields[index].key) }
  }
}

extension DocumentReader {
  /// Whether a key is a piece of the value before it, which a comma between braces has cut off: no colon follows it.
  fileprivate func isStray(_ key: NodeID, _ value: NodeID, in node: NodeID) -> Bool {
    tree.isFlow(node) && tree.isMissingValue(value) && tree.range(of: value).start == tree.range(of: key).end
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
    "aeiou".contains(first ?? "x") && !hasPrefix("uni") ? "an \(self)" : "a \(self)"
  }
}
