import YAMLTree

extension Shape {
  /// Whether what stands at a node looks like a section of this shape, whatever its key: most of its entries say what a
  /// record of the section must say, and nothing that it does not know.
  func isFilled(by node: NodeID, _ tree: YAMLTree) -> Bool {
    switch (self, tree.kind(of: node)) {
    case (.list(.record(let record)), .sequence): record.isFilled(byMostOf: Array(tree.items(of: node)), tree)
    case (.mapping(_, .record(let record)), .mapping):
      record.isFilled(byMostOf: tree.entries(of: node).map { $1 }, tree)
    case (.record(let record), .mapping): record.isFilled(by: node, tree)
    default: false
    }
  }
}

extension RecordShape {
  fileprivate func isFilled(byMostOf nodes: [NodeID], _ tree: YAMLTree) -> Bool {
    nodes.count { isFilled(by: $0, tree) } * 2 > nodes.count
  }

  fileprivate func isFilled(by node: NodeID, _ tree: YAMLTree) -> Bool {
    guard tree.kind(of: node) == .mapping else { return false }
    let written = tree.entries(of: node).map { key, _ in tree.text(of: key) }
    let known = Set(fields.map(\.key))
    return !written.isEmpty && written.allSatisfy(known.contains)
      && fields.allSatisfy { !$0.isRequired || written.contains($0.key) }
      && (alternatives.isEmpty || alternatives.contains { $0.anyOf.contains(where: written.contains) })
  }
}
