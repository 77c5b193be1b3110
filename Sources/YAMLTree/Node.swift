/// Names one node of a ``YAMLTree``: its place in the arena, in the order of the source.
public struct NodeID: Hashable, Sendable {
  /// The place of the node in its tree's arena, from 0.
  public let index: UInt32

  @inlinable
  init(_ index: UInt32) {
    self.index = index
  }
}

/// What a node is; an alias is what it stands for.
public enum NodeKind: Hashable, Sendable {
  case scalar
  case sequence
  case mapping
}

/// What is known of a node beside its kind.
@usableFromInline
struct NodeTraits: OptionSet, Sendable {
  @usableFromInline let rawValue: UInt8

  @inlinable
  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The text lies in the tree's cooked bytes: it is no plain slice of the source.
  @usableFromInline static let cooked = NodeTraits(rawValue: 1)
  /// A scalar without quotes on its own lines, as `plain text` is.
  @usableFromInline static let plain = NodeTraits(rawValue: 2)
  /// A literal (`|`) or folded (`>`) scalar.
  @usableFromInline static let block = NodeTraits(rawValue: 4)
  /// Nothing is written where the scalar should be.
  @usableFromInline static let missing = NodeTraits(rawValue: 8)
  /// The node stands as a key.
  @usableFromInline static let key = NodeTraits(rawValue: 16)
  /// A mapping of which an entry was left out, with a finding.
  @usableFromInline static let partial = NodeTraits(rawValue: 32)
  /// A scalar in double quotes, where escapes work.
  @usableFromInline static let doubleQuoted = NodeTraits(rawValue: 64)
  /// A collection in brackets or braces.
  @usableFromInline static let flow = NodeTraits(rawValue: 128)
}

/// One node of the arena, 24 bytes; all places are byte offsets.
@usableFromInline
struct Node: Sendable {
  @usableFromInline
  enum Kind: UInt8, Sendable {
    case scalar
    case sequence
    case mapping
    case alias
  }

  /// The end of a chain of siblings.
  @usableFromInline static let none = UInt32.max

  /// Where the node's own tokens begin in the source.
  @usableFromInline var start: UInt32
  /// The offset after the node's last token.
  @usableFromInline var end: UInt32
  /// A scalar's text offset, a collection's first child, an alias's target.
  @usableFromInline var first: UInt32
  /// A scalar's text length in bytes, or how many items or entries a collection has.
  @usableFromInline var count: UInt32
  /// The next item; from a key its value, and from a value the next key.
  @usableFromInline var next: UInt32
  @usableFromInline var kind: Kind
  @usableFromInline var traits: NodeTraits

  init(_ kind: Kind, start: UInt32, end: UInt32, first: UInt32, count: UInt32, traits: NodeTraits = []) {
    self.start = start
    self.end = end
    self.first = first
    self.count = count
    self.next = Node.none
    self.kind = kind
    self.traits = traits
  }
}
