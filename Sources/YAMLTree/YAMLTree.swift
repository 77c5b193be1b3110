public import Source

/// The nodes of one YAML file, each with its place in the source.
///
/// A flat arena in the order of the source, made in one pass over libyaml's events: a node is a few numbers, and its
/// text points into the file's bytes, or into the cooked bytes where escapes, folding or indentation change what is
/// written. Aliases are followed by every accessor but ``range(of:)``. The tree knows no domain.
public struct YAMLTree: Sendable {
  /// The file that the ranges name.
  public let file: FileID
  /// The roots of the documents that have content, in order; of a file that could not be read to its end those before
  /// the one in which reading stopped.
  public let documents: [NodeID]
  /// Whether the file was read to its end; else a finding says why not.
  public let isWhole: Bool
  /// Where the last document ends that was read whole; the end of a file that was.
  let readEnd: Int
  /// The bytes of the file.
  @usableFromInline let source: [UInt8]
  /// The texts that are not written in the source as they are meant.
  @usableFromInline let cooked: [UInt8]
  @usableFromInline let nodes: [Node]

  /// - Parameter readEnd: Where the last document ends that was read whole; nil where all of the file was.
  init(file: FileID, source: [UInt8], nodes: [Node], cooked: [UInt8], documents: [NodeID], readEnd: Int?) {
    self.file = file
    self.source = source
    self.nodes = nodes
    self.cooked = cooked
    self.documents = documents
    isWhole = readEnd == nil
    self.readEnd = readEnd ?? source.count
  }

  /// A tree of a file of which nothing can be read.
  init(unread source: [UInt8], _ file: FileID) {
    self.init(file: file, source: source, nodes: [], cooked: [], documents: [], readEnd: 0)
  }

  /// The node itself, or what an alias stands for.
  @inlinable
  func resolved(_ id: NodeID) -> Node {
    let node = nodes[Int(id.index)]
    return node.kind == .alias ? nodes[Int(node.first)] : node
  }

  /// What the node is.
  @inlinable
  public func kind(of id: NodeID) -> NodeKind {
    switch resolved(id).kind {
    case .sequence: .sequence
    case .mapping: .mapping
    case .scalar, .alias: .scalar
    }
  }

  /// Where the node stands, without its anchor and tag.
  ///
  /// A scalar's range has its quotes; a flow collection's its brackets. A block sequence goes from its first dash, a
  /// block mapping from its first key, to the end of the last child. A missing value is the empty place after the
  /// `:` or `-` (or after the key, where there is neither). An alias is the token `*name`.
  @inlinable
  public func range(of id: NodeID) -> SourceRange {
    let node = nodes[Int(id.index)]
    return SourceRange(file: file, start: node.start, end: node.end)
  }

  /// Whether the node is written as an alias, `*name`.
  @inlinable
  public func isAlias(_ id: NodeID) -> Bool {
    nodes[Int(id.index)].kind == .alias
  }

  /// Where what an alias stands for is written; nil for any other node.
  public func target(of id: NodeID) -> SourceRange? {
    guard isAlias(id) else { return nil }
    let node = resolved(id)
    return SourceRange(file: file, start: node.start, end: node.end)
  }

  /// Whether the node is a scalar without quotes, on a line of its own kind: `text`, not `"text"` nor `|`.
  @inlinable
  public func isPlain(_ id: NodeID) -> Bool {
    resolved(id).traits.contains(.plain)
  }

  /// Whether the node is a scalar in single quotes.
  @inlinable
  public func isSingleQuoted(_ id: NodeID) -> Bool {
    let node = resolved(id)
    return node.kind == .scalar && node.traits.isDisjoint(with: [.plain, .block, .doubleQuoted])
  }

  /// Whether the node is a collection in brackets or braces.
  @inlinable
  public func isFlow(_ id: NodeID) -> Bool {
    resolved(id).traits.contains(.flow)
  }

  /// Whether nothing is written where a value should be: `key:` alone.
  @inlinable
  public func isMissingValue(_ id: NodeID) -> Bool {
    resolved(id).traits.contains(.missing)
  }

  /// Whether an entry of the mapping was left out because its key is a merge key or no text; a finding says so, and
  /// what the mapping seems to lack may be in it.
  @inlinable
  public func isPartial(_ id: NodeID) -> Bool {
    resolved(id).traits.contains(.partial)
  }
}
