public import Escalation
public import Source
import YAMLTree

/// Reads the nodes of one file as values, and gathers what is wrong and what is referred to on the way.
struct DocumentReader {
  let tree: YAMLTree
  var findings: [Diagnostic] = []
  /// Every reference of the document, in the order of the text.
  var references: [ReferenceUse] = []
  /// Where ids stand that are none.
  var malformedIDs: Set<SourceRange> = []
  /// The aliases (`*name`) at which something may be told, with what they stand for.
  var aliases: [SourceRange: SourceRange] = [:]

  /// The places of keys that come again further down in their mapping.
  private let repeatedKeys: Set<SourceRange>

  /// A reader of a file with what is wrong with it as YAML.
  init(tree: YAMLTree, findings: [Diagnostic] = []) {
    self.tree = tree
    self.findings = findings
    repeatedKeys = Set(findings.lazy.filter { $0.rule == "duplicate-key" }.compactMap { $0.related.first?.range })
  }

  /// Whether a key comes again further down, so that nobody knows which value is meant.
  func isWrittenTwice(_ key: NodeID) -> Bool {
    !repeatedKeys.isEmpty && repeatedKeys.contains(tree.range(of: key))
  }

  /// The edit that writes a name in place of a scalar, in quotes where the scalar has them; none for an alias.
  func replacing(_ node: NodeID, with name: String) -> [TextEdit] {
    tree.isAlias(node) ? [] : [TextEdit(range: tree.range(of: node), replacement: tree.requoted(name, like: node))]
  }

  mutating func report(
    _ rule: RuleID, at range: SourceRange, _ message: String, help: String? = nil, fixes: [TextEdit] = [],
    related: [RelatedPlace] = []
  ) {
    findings.append(Diagnostic(rule, at: range, message, help: help, fixes: fixes, related: related))
  }

  /// Where something that is wrong with a node is told; of an alias it is noted what it stands for.
  mutating func place(of node: NodeID) -> SourceRange {
    let range = tree.range(of: node)
    if let target = tree.target(of: node) { aliases[range] = target }
    return range
  }

  /// Where something missing from a mapping is told: at its first key, or at the mapping where it has none.
  func firstKey(of node: NodeID) -> SourceRange {
    for (key, _) in tree.entries(of: node) { return tree.range(of: key) }
    return tree.range(of: node)
  }

  // MARK: what is due, and what stands there

  // A shape is made only for what is wrong: most nodes are what they should be.

  mutating func expectMapping(_ node: NodeID, _ shape: @autoclosure () -> Shape) -> Bool {
    expect(.mapping, node, shape)
  }

  mutating func expectList(_ node: NodeID, _ shape: @autoclosure () -> Shape) -> Bool {
    expect(.sequence, node, shape)
  }

  mutating func expectScalar(_ node: NodeID, _ shape: @autoclosure () -> Shape) -> Bool {
    expect(.scalar, node, shape)
  }

  private mutating func expect(_ kind: NodeKind, _ node: NodeID, _ shape: () -> Shape) -> Bool {
    guard tree.kind(of: node) != kind else { return true }
    wrongType(node, shape())
    return false
  }

  /// Tells that something of another kind is due.
  mutating func wrongType(_ node: NodeID, _ shape: Shape) {
    // Of braces that hold no more than a key which is no text, `{{ name }}`, that finding says it all.
    guard !(tree.isPartial(node) && tree.childCount(of: node) == 0) else { return }
    report(
      "wrong-type", at: place(of: node), "\(shape.phrase) is due here, and \(found(node)) stands here",
      help: helpForWrongType(node, shape))
    noteMentions(in: node)
  }

  /// Notes the texts of something that cannot be read as what it should be: each may refer to something, so that what is
  /// called so is not told unused.
  mutating func noteMentions(in node: NodeID) {
    guard !tree.isAlias(node) else { return }
    switch tree.kind(of: node) {
    case .scalar:
      references.append(ReferenceUse(kind: .anything, name: tree.text(of: node), range: tree.range(of: node)))
    case .sequence: for item in tree.items(of: node) { noteMentions(in: item) }
    case .mapping: for (_, value) in tree.entries(of: node) { noteMentions(in: value) }
    }
  }

  /// What stands at a node, in words.
  func found(_ node: NodeID) -> String {
    switch tree.kind(of: node) {
    case .scalar: tree.isMissingValue(node) ? "nothing" : "the text \(quoted(tree.text(of: node)))"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  private func helpForWrongType(_ node: NodeID, _ shape: Shape) -> String {
    switch (tree.kind(of: node), shape) {
    case (.sequence, .scalar(let scalar)):
      if let text = onlyText(in: node) {
        scalar.pattern == nil && scalar.choices.isEmpty
          ? "put it in quotes if the brackets belong to the text: \(quoted("\"[\(text)]\""))"
          : "write it without the brackets: \(quoted(text))"
      } else {
        "write one value, such as `\(scalar.example)`"
      }
    case (.scalar, .list) where !tree.isMissingValue(node): "write it as a list: \(quoted("[\(tree.text(of: node))]"))"
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
  /// The language's own words that might stand there in place of an id.
  var words: [String] = []
  /// What stands behind the name in the same scalar: `.primary`.
  var rest = ""
  var spelling = Spelling.plain

  /// How a scalar is written, which a fix keeps to.
  enum Spelling: Sendable {
    case plain
    case singleQuoted
    /// In double quotes, or on lines of its own.
    case quoted
    case alias
  }

  /// The edit that names something else.
  func replacing(with name: String) -> [TextEdit] {
    switch spelling {
    case .plain: [TextEdit(range: range, replacement: name + rest)]
    case .singleQuoted: [TextEdit(range: range, replacement: "'\(name)\(rest)'")]
    case .quoted: [TextEdit(range: range, replacement: "\"\(name)\(rest)\"")]
    case .alias: []
    }
  }
}
