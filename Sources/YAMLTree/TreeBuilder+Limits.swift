internal import Source

/// What one file may ask, counted while it is read.
extension TreeBuilder {
  /// Whether one more node may be; else a finding.
  @inline(__always)
  mutating func hasRoom(at offset: Int) -> Bool {
    nodes.count < limits.nodes
      || exceeds(
        at: range(offset, offset), "the file has more than \(limits.nodes) values", help: "split the file")
  }

  /// Whether one more collection may be opened; else a finding.
  mutating func isShallow(at offset: Int) -> Bool {
    parents.count < limits.depth
      || exceeds(
        at: range(offset, min(offset + 1, bytes.count)), "nested more than \(limits.depth) levels deep",
        help: "look for brackets that are never closed")
  }

  /// The node that an alias stands for; nil, with a finding, where there is none or it is too much.
  mutating func target(ofAlias name: String, at place: SourceRange) -> UInt32? {
    guard let anchor = anchors[name] else {
      findings.add(
        Diagnostic(
          "yaml-syntax", at: place, "the alias `*\(name)` has no anchor `&\(name)` before it in this document",
          help: "write the anchor first, or quote the text where no alias is meant"))
      return nil
    }
    guard let weight = anchor.weight else {
      return fails(
        at: place, "the alias `*\(name)` stands inside the value that it names: that value would hold itself")
    }
    return add(weight, of: anchor, name, at: place)
  }

  private mutating func add(
    _ more: Anchors.Weight, of anchor: Anchors.Anchor, _ name: String, at place: SourceRange
  ) -> UInt32? {
    weight.nodes += more.nodes
    weight.text += more.text
    expanded.nodes += more.nodes
    expanded.text += more.text
    if expanded.nodes > limits.expandedNodes {
      return fails(at: place, "with `*\(name)` the file's aliases stand for more than \(limits.expandedNodes) values")
    }
    if expanded.text > limits.expandedText {
      return fails(
        at: place, "with `*\(name)` the file's aliases stand for more than \(limits.expandedText) bytes of text")
    }
    return anchor.node
  }

  /// Takes down what the named collection that closes stands for.
  mutating func closeAnchor() {
    guard current.anchor != Anchors.none else { return }
    let before = current.weightBefore
    anchors.close(
      current.anchor,
      weight: Anchors.Weight(nodes: weight.nodes - before.nodes, text: weight.text - before.text))
  }

  private mutating func fails(at place: SourceRange, _ message: String) -> UInt32? {
    _ = exceeds(at: place, message, help: "write the values out")
    return nil
  }

  private mutating func exceeds(at place: SourceRange, _ message: String, help: String) -> Bool {
    findings.add(Diagnostic("yaml-limit", at: place, message, help: help))
    return false
  }
}
