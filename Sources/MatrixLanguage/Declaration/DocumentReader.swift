public import Escalation
public import Source
import YAMLTree

/// Reads the nodes of one file as values, and gathers what is wrong and what is referred to on the way.
struct DocumentReader {
  let tree: YAMLTree
  var findings: [Diagnostic] = []
  /// Every reference of the document, in the order of the text.
  var references: [ReferenceUse] = []

  init(tree: YAMLTree) {
    self.tree = tree
  }

  mutating func report(
    _ rule: RuleID, at range: SourceRange, _ message: String, help: String? = nil, fixes: [TextEdit] = [],
    related: [RelatedPlace] = []
  ) {
    findings.append(Diagnostic(rule, at: range, message, help: help, fixes: fixes, related: related))
  }

  /// Where something missing from a mapping is told: at its first key, or at the mapping where it has none.
  func firstKey(of node: NodeID) -> SourceRange {
    for (key, _) in tree.entries(of: node) { return tree.range(of: key) }
    return tree.range(of: node)
  }

  // MARK: what is due, and what stands there

  mutating func expectMapping(_ node: NodeID, _ shape: Shape) -> Bool {
    expect(.mapping, node, shape)
  }

  mutating func expectList(_ node: NodeID, _ shape: Shape) -> Bool {
    expect(.sequence, node, shape)
  }

  mutating func expectScalar(_ node: NodeID, _ shape: Shape) -> Bool {
    expect(.scalar, node, shape)
  }

  private mutating func expect(_ kind: NodeKind, _ node: NodeID, _ shape: Shape) -> Bool {
    guard tree.kind(of: node) != kind else { return true }
    wrongType(node, shape)
    return false
  }

  /// Tells that something of another kind is due.
  mutating func wrongType(_ node: NodeID, _ shape: Shape) {
    report(
      "wrong-type", at: tree.range(of: node), "\(shape.phrase) is due here, and \(found(node)) stands here",
      help: helpForWrongType(node, shape))
  }

  private func found(_ node: NodeID) -> String {
    switch tree.kind(of: node) {
    case .scalar: tree.isMissingValue(node) ? "nothing" : "the text \(quoted(tree.text(of: node)))"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  private func helpForWrongType(_ node: NodeID, _ shape: Shape) -> String {
    switch (tree.kind(of: node), shape) {
    case (.sequence, .scalar(let scalar)):
      if let text = onlyText(in: node), scalar.pattern == nil, scalar.choices.isEmpty {
        "put it in quotes if the brackets belong to the text: `\"[\(text)]\"`"
      } else {
        "write one value, such as `\(scalar.example)`"
      }
    case (.scalar, .list) where !tree.isMissingValue(node): "write it as a list: `[\(quoted(tree.text(of: node)))]`"
    default: "for example `\(shape.example)`"
    }
  }

  /// The text of a list that holds nothing else.
  private func onlyText(in node: NodeID) -> String? {
    guard tree.childCount(of: node) == 1 else { return nil }
    for item in tree.items(of: node) where tree.kind(of: item) == .scalar { return tree.text(of: item) }
    return nil
  }
}

/// One place at which something is referred to by its id.
public struct ReferenceUse: Sendable {
  public var kind: ThingKinds
  public var name: String
  public var range: SourceRange
}
