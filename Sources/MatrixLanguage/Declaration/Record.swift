import Escalation
import Source
import YAMLTree

/// A mapping with fixed keys: what it is called, and its fields in the order in which they are explained.
struct Record<Root: Declared>: Sendable {
  let name: String
  let meaning: String
  let fields: [Field<Root>]
  let alternatives: [Alternative]
  /// What cannot be said of one key alone, checked once all are read.
  let refine: (@Sendable (inout Root, inout DocumentReader) -> Void)?

  /// At most 64 fields.
  init(
    _ name: String, _ meaning: String, alternatives: [Alternative] = [],
    refine: (@Sendable (inout Root, inout DocumentReader) -> Void)? = nil, @FieldList<Root> fields: () -> [Field<Root>]
  ) {
    self.name = name
    self.meaning = meaning
    self.fields = fields()
    self.alternatives = alternatives
    self.refine = refine
  }

  var shape: Shape {
    .record(
      RecordShape(
        name: name, meaning: meaning, fields: fields.map(\.description), alternatives: alternatives))
  }

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
    var keys = RecordKeys()
    for (key, value) in reader.tree.entries(of: node) {
      guard let index = index(ofKey: key, after: keys.last, in: reader.tree) else {
        keys.unknown.append((key, value))
        continue
      }
      keys.last = index
      if reader.isWrittenTwice(key) { root.faultyKeys.append(fields[index].key) }
      switch fields[index].read(&root, key, value, &reader) {
      case .value: keys.note(index, at: key)
      case .absent: break
      case .partly, .faulty:
        keys.note(index, at: key)
        root.faultyKeys.append(fields[index].key)
      }
    }
    markUncertain(keys, of: node, in: &root, reader)
    report(keys, of: node, in: &root, &reader)
    refine?(&root, &reader)
    return root
  }

  /// The field of a key; authors keep roughly to one order, so the search begins behind the last one found.
  private func index(ofKey key: NodeID, after last: Int, in tree: YAMLTree) -> Int? {
    tree.withUTF8(of: key) { bytes in
      for step in 1...max(fields.count, 1) {
        let index = (last + step) % max(fields.count, 1)
        if fields[index].keyBytes.count == bytes.count, fields[index].keyBytes.elementsEqual(bytes) { return index }
      }
      return nil
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
  /// The keys that were met, in order, for records with alternatives.
  var order: [(field: Int, key: NodeID)] = []

  mutating func note(_ index: Int, at key: NodeID) {
    met |= 1 << UInt64(index & 63)
    order.append((index, key))
  }

  func hasMet(_ index: Int) -> Bool {
    met & (1 << UInt64(index & 63)) != 0
  }
}
