import Escalation
import Source
import YAMLTree

/// A mapping with fixed keys: what it is called, and its fields in the order in which they are explained.
struct Record<Root>: Sendable {
  let name: String
  let meaning: String
  let fields: [Field<Root>]
  let alternatives: [Alternative]
  fileprivate let keys: KeyIndex
  /// A bit for every field that must be there; of a document's first two, `unknown-document` speaks.
  let required: UInt64
  let alternativeKeys: [AlternativeKeys]
  /// What cannot be said of one key alone, checked once all are read.
  let refine: (@Sendable (inout Root, inout DocumentReader) -> Void)?

  /// At most 64 fields.
  init(
    _ name: String, _ meaning: String, alternatives: [Alternative] = [],
    refine: (@Sendable (inout Root, inout DocumentReader) -> Void)? = nil, @FieldList<Root> fields: () -> [Field<Root>]
  ) {
    self.name = name
    self.meaning = meaning
    let fields = fields()
    self.fields = fields
    self.alternatives = alternatives
    keys = KeyIndex(fields.map(\.key))
    alternativeKeys = AlternativeKeys.all(of: alternatives, in: fields.map(\.key))
    required = fields.indices.reduce(0) { bits, index in
      fields[index].isRequired && !headerKeys.contains(fields[index].key) ? bits | RecordKeys.bit(index) : bits
    }
    self.refine = refine
  }

  var shape: Shape {
    .record(
      RecordShape(
        name: name, meaning: meaning, fields: fields.map(\.description), alternatives: alternatives))
  }
}

extension Record where Root: Declared {
  /// Reads a mapping, whatever is wrong with some of its keys; faulty only where no mapping stands.
  func read(_ node: NodeID, _ reader: inout DocumentReader) -> Reading<Root> {
    guard reader.expectMapping(node, shape) else { return .faulty }
    return .value(readMapping(node, &reader))
  }

  /// Reads a mapping; where none stands, a blank thing takes its place, of which every key is faulty.
  func readOrBlank(_ node: NodeID, _ reader: inout DocumentReader) -> Root {
    if case .value(let root) = read(node, &reader) { return root }
    var blank = Root(at: reader.tree.range(of: node))
    blank.faultyKeys = fields.map(\.key)
    return blank
  }

  /// Reads a node that is known to be a mapping.
  func readMapping(_ node: NodeID, _ reader: inout DocumentReader) -> Root {
    var root = Root(at: reader.tree.range(of: node))
    var met = RecordKeys()
    for (key, value) in reader.tree.entries(of: node) {
      guard let index = keys.index(of: key, in: reader.tree, after: met.last) else {
        met.unknown.append((key, value))
        continue
      }
      met.last = index
      if reader.isWrittenTwice(key) { root.faultyKeys.append(fields[index].key) }
      switch fields[index].read(&root, key, value, &reader) {
      case .value: met.note(index)
      case .absent: break
      case .partly, .faulty:
        met.note(index)
        root.faultyKeys.append(fields[index].key)
      }
    }
    markUncertain(met, of: node, in: &root, reader)
    report(met, of: node, in: &root, &reader)
    refine?(&root, &reader)
    return root
  }

  /// The keys of a mapping that were met, in the order of the text.
  func order(of met: RecordKeys, in node: NodeID, _ tree: YAMLTree) -> [(field: Int, key: NodeID)] {
    tree.entries(of: node).compactMap { key, _ in
      keys.index(of: key, in: tree, after: -1).flatMap { met.hasMet($0) ? ($0, key) : nil }
    }
  }
}

/// Which keys of a record were met while one mapping was read.
struct RecordKeys {
  /// The field that was met last, by index; -1 at first.
  var last = -1
  /// A bit for every field that was met.
  var met: UInt64 = 0
  var unknown: [(key: NodeID, value: NodeID)] = []

  /// The bit of a field.
  static func bit(_ index: Int) -> UInt64 { 1 << UInt64(index & 63) }

  mutating func note(_ index: Int) {
    met |= Self.bit(index)
  }

  func hasMet(_ index: Int) -> Bool {
    met & Self.bit(index) != 0
  }
}

/// One alternative of a record as bits, one for every field.
struct AlternativeKeys: Sendable {
  /// The keys of which one must be there.
  var anyOf: UInt64
  /// The keys of other alternatives, which do not belong beside them.
  var strange: UInt64

  static func all(of alternatives: [Alternative], in keys: [String]) -> [AlternativeKeys] {
    func bits(_ chosen: [String]) -> UInt64 {
      keys.indices.reduce(0) { chosen.contains(keys[$1]) ? $0 | RecordKeys.bit($1) : $0 }
    }
    let all = bits(alternatives.flatMap(\.keys))
    return alternatives.map { AlternativeKeys(anyOf: bits($0.anyOf), strange: all & ~bits($0.keys)) }
  }
}
