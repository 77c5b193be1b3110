extension YAMLTree {
  /// How many items a sequence has, or how many entries a mapping (without those left out); 0 for a scalar.
  @inlinable
  public func childCount(of id: NodeID) -> Int {
    let node = resolved(id)
    return node.kind == .scalar ? 0 : Int(node.count)
  }

  /// The items of a sequence, in order; none for another node.
  @inlinable
  public func items(of id: NodeID) -> Items {
    let node = resolved(id)
    return Items(nodes: nodes, next: node.kind == .sequence ? node.first : Node.none)
  }

  /// The entries of a mapping, in order; none for another node.
  ///
  /// A key that comes again, a merge key, and a key that is no text are left out, each with a finding.
  @inlinable
  public func entries(of id: NodeID) -> Entries {
    let node = resolved(id)
    return Entries(nodes: nodes, next: node.kind == .mapping ? node.first : Node.none)
  }

  /// The items of a sequence; going through them holds the arena once, not at every step.
  public struct Items: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let nodes: [Node]
    @usableFromInline var upcoming: UInt32

    @inlinable
    init(nodes: [Node], next: UInt32) {
      self.nodes = nodes
      upcoming = next
    }

    @inlinable
    public mutating func next() -> NodeID? {
      guard upcoming != Node.none else { return nil }
      let item = upcoming
      upcoming = nodes[Int(item)].next
      return NodeID(item)
    }
  }

  /// The entries of a mapping; going through them holds the arena once, not at every step.
  public struct Entries: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let nodes: [Node]
    @usableFromInline var upcoming: UInt32

    @inlinable
    init(nodes: [Node], next: UInt32) {
      self.nodes = nodes
      upcoming = next
    }

    @inlinable
    public mutating func next() -> (key: NodeID, value: NodeID)? {
      guard upcoming != Node.none else { return nil }
      let key = upcoming
      let value = nodes[Int(key)].next
      upcoming = nodes[Int(value)].next
      return (NodeID(key), NodeID(value))
    }
  }
}
