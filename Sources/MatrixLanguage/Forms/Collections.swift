import Escalation
import Source
import YAMLTree

extension Form {
  /// A list; an empty one says nothing. A faulty element is told and left out.
  static func list<Element>(of element: Form<Element>) -> Form where Value == [Sourced<Element>] {
    Form(.list(of: element.shape)) { node, reader in
      reader.readList(node, of: element.shape) { item, reader in
        element.read(item, &reader).map { Sourced($0, at: reader.tree.range(of: item)) }
      }
    }
  }

  /// A list of records, which know their own places; a blank one stands for an item that is no mapping.
  static func records<Element: Declared>(_ record: Record<Element>) -> Form where Value == [Element] {
    Form(.list(of: record.shape)) { node, reader in
      reader.readList(node, of: record.shape) { item, reader in
        .value(record.readOrBlank(item, &reader))
      }
    }
  }

  /// A record where something is declared by its key: a blank one stands for what is no mapping.
  static func declared(_ record: Record<Value>) -> Form where Value: Declared {
    Form(record.shape) { node, reader in .value(record.readOrBlank(node, &reader)) }
  }

  /// A record.
  static func record(_ record: Record<Value>) -> Form where Value: Declared {
    Form(record.shape) { node, reader in record.read(node, &reader) }
  }

  /// A mapping whose keys its author chooses, sorted by them; an empty one says nothing. A faulty key or value is told,
  /// and its entry left out.
  static func keyed<Key, Element, Entry>(
    by key: Form<Key>, _ element: Form<Element>, sortedBy name: any KeyPath<Key, String> & Sendable,
    _ make: @escaping @Sendable (Sourced<Key>, Sourced<Element>) -> Entry
  ) -> Form where Value == [Entry] {
    Form(.mapping(keys: key.shape.scalar, values: element.shape)) { node, reader in
      guard reader.expectMapping(node, .mapping(keys: key.shape.scalar, values: element.shape)) else { return .faulty }
      var entries: [(name: String, entry: Entry)] = []
      var isFaulty = reader.tree.isPartial(node)
      for (keyNode, valueNode) in reader.tree.entries(of: node) {
        let (keyReading, reading) = (key.read(keyNode, &reader), element.read(valueNode, &reader))
        if keyReading.value == nil || reading.isFaulty { isFaulty = true }
        guard let key = keyReading.value, let value = reading.value else { continue }
        let sourced = Sourced(value, at: reader.tree.range(of: valueNode))
        entries.append((key[keyPath: name], make(Sourced(key, at: reader.tree.range(of: keyNode)), sourced)))
      }
      entries.sort { $0.name < $1.name }
      return .elements(entries.map(\.entry), isFaulty: isFaulty)
    }
  }
}

extension DocumentReader {
  /// Reads the items of a list, those left out that are faulty.
  mutating func readList<Element>(
    _ node: NodeID, of shape: @autoclosure () -> Shape, _ readItem: (NodeID, inout DocumentReader) -> Reading<Element>
  ) -> Reading<[Element]> {
    guard expectList(node, .list(of: shape())) else { return .faulty }
    var elements: [Element] = []
    elements.reserveCapacity(tree.childCount(of: node))
    var isFaulty = false
    for item in tree.items(of: node) {
      let reading = readItem(item, &self)
      if let element = reading.value { elements.append(element) }
      if reading.isFaulty { isFaulty = true }
    }
    return .elements(elements, isFaulty: isFaulty)
  }
}

extension Shape {
  /// The literal of a scalar shape; for others any text, which no declaration asks for.
  var scalar: ScalarShape {
    if case .scalar(let scalar) = self { scalar } else { ScalarShape("text", yamlTypes: .any, example: "") }
  }
}
