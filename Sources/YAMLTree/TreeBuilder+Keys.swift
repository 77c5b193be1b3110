internal import Source

/// How children join their collection, and what a key may be.
extension TreeBuilder {
  /// Hangs a whole node into the collection that is open.
  @inline(__always)
  mutating func attach(_ node: UInt32) {
    current.end = nodes[Int(node)].end
    switch current.kind {
    case .sequence:
      link(node)
      current.last = node
    case .mapping where current.key == Node.none: takeKey(node)
    case .mapping: takeValue(node)
    case .document: if !nodes[Int(node)].traits.contains(.missing) { documents.append(NodeID(node)) }
    }
  }

  /// Puts an item, or an entry's key, at the end of the chain.
  @inline(__always)
  private mutating func link(_ node: UInt32) {
    if current.last == Node.none {
      nodes[Int(current.node)].first = node
    } else {
      nodes[Int(current.last)].next = node
    }
    current.count += 1
  }

  @inline(__always)
  private mutating func takeValue(_ value: UInt32) {
    let key = current.key
    current.key = Node.none
    guard current.keepsEntry else { return }
    link(key)
    nodes[Int(key)].next = value
    current.last = value
  }

  @inline(__always)
  private mutating func takeKey(_ key: UInt32) {
    nodes[Int(key)].traits.insert(.key)
    current.key = key
    current.keepsEntry = judge(key)
  }

  /// Whether the entry of a key is kept; else there is a finding.
  @inline(__always)
  private mutating func judge(_ key: UInt32) -> Bool {
    let node = resolved(key)
    guard node.kind == .scalar else {
      leaveOut(notTextFinding(key))
      return false
    }
    if node.count == 2, node.traits.contains(.plain), withText(of: node, { $0.elementsEqual("<<".utf8) }) {
      leaveOut(mergeFinding(key))
      return false
    }
    guard mayComeAgain(node), let first = earlierKey(like: node, key) else { return true }
    if findings.tells("duplicate-key", at: range(of: key)) { findings.tell(duplicateFinding(key, first: first)) }
    return false
  }

  private mutating func leaveOut(_ finding: Diagnostic) {
    nodes[Int(current.node)].traits.insert(.partial)
    findings.add(finding)
  }

  /// Whether an earlier key is of the same length, first and last byte, or by chance of the same bit: seldom so, which
  /// saves comparing each key with each.
  @inline(__always)
  private mutating func mayComeAgain(_ key: Node) -> Bool {
    let sort = withText(of: key) { text in
      guard let first = text.first, let last = text.last else { return 0 }
      return (text.count &* 5 &+ Int(first) &* 3 &+ Int(last) &* 7) & 63
    }
    let bit = UInt64(1) << UInt64(sort)
    defer { current.keySorts |= bit }
    return current.keySorts & bit != 0 || current.count >= KeyTable.threshold
  }

  /// A key of the open mapping with the same text.
  private mutating func earlierKey(like node: Node, _ key: UInt32) -> UInt32? {
    if current.count >= KeyTable.threshold { return earlierKeyOfLarge(like: node, key) }
    var earlier = nodes[Int(current.node)].first
    for _ in 0..<current.count {
      if haveEqualText(resolved(earlier), node) { return earlier }
      earlier = nodes[Int(nodes[Int(earlier)].next)].next
    }
    return nil
  }

  private mutating func earlierKeyOfLarge(like node: Node, _ key: UInt32) -> UInt32? {
    var table = keyTables.removeValue(forKey: parents.count) ?? tableOfKeys()
    let earlier = table.insert(withText(of: node) { Array($0) }, key)
    keyTables[parents.count] = table
    return earlier
  }

  private func tableOfKeys() -> KeyTable {
    var table = KeyTable()
    var key = nodes[Int(current.node)].first
    for _ in 0..<current.count {
      _ = table.insert(withText(of: resolved(key)) { Array($0) }, key)
      key = nodes[Int(nodes[Int(key)].next)].next
    }
    return table
  }

  @inline(__always)
  private func resolved(_ id: UInt32) -> Node {
    let node = nodes[Int(id)]
    return node.kind == .alias ? nodes[Int(node.first)] : node
  }

  @inline(__always)
  private func haveEqualText(_ left: Node, _ right: Node) -> Bool {
    guard left.count == right.count else { return false }
    return withText(of: left) { left in withText(of: right) { left.first == $0.first && areEqual(left, $0) } }
  }

  @inline(__always)
  func withText<R>(of node: Node, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let bounds = Int(node.first)..<Int(node.first) + Int(node.count)
    guard node.traits.contains(.cooked) else { return body(UnsafeBufferPointer(rebasing: bytes[bounds])) }
    return cooked.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[bounds])) }
  }
}
