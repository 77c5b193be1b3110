internal import CYAML
internal import Source

/// What each event adds to the arena.
extension TreeBuilder {
  typealias Event = UnsafeMutablePointer<yaml_event_t>

  @inline(__always)
  mutating func takeScalar(_ event: Event) -> Bool {
    let scalar = event.pointee.data.scalar
    var start = places.offset(of: event.pointee.start_mark.index)
    var end = places.offset(of: event.pointee.end_mark.index)
    guard hasRoom(at: start) else { return false }
    let isEmpty = scalar.length == 0 && scalar.style == YAML_PLAIN_SCALAR_STYLE
    if NodeProperties.begin(with: bytes.byte(at: start)) {
      start = takeProperties(from: start, tag: scalar.tag)
      if isEmpty { start = end }
    } else if isEmpty {
      start = placeOfMissing(at: start)
      end = start
    }
    if scalar.style.rawValue > YAML_DOUBLE_QUOTED_SCALAR_STYLE.rawValue { end = endOfBlockScalar(start, end) }
    let node = append(event, isMissing: isEmpty, start, end)
    weight.text += scalar.length
    if let anchor = scalar.anchor {
      let index = anchors.open(String(cString: anchor), node: node)
      anchors.close(index, weight: Anchors.Weight(nodes: 1, text: scalar.length))
    }
    attach(node)
    return true
  }

  @inline(__always)
  mutating func takeMappingStart(_ event: Event) -> Bool {
    let start = event.pointee.data.mapping_start
    let isFlow = start.style == YAML_FLOW_MAPPING_STYLE
    return takeStart(event, .mapping, isFlow: isFlow, anchor: start.anchor, tag: start.tag)
  }

  @inline(__always)
  mutating func takeSequenceStart(_ event: Event) -> Bool {
    let start = event.pointee.data.sequence_start
    let isFlow = start.style == YAML_FLOW_SEQUENCE_STYLE
    return takeStart(event, .sequence, isFlow: isFlow, anchor: start.anchor, tag: start.tag)
  }

  mutating func takeEnd(_ event: Event) -> Bool {
    guard let parent = parents.popLast(), current.node != Node.none else { return true }
    let node = Int(current.node)
    nodes[node].count = current.count
    let startMark = event.pointee.start_mark.index
    let endMark = event.pointee.end_mark.index
    // A collection with brackets ends with one; the pair in `[key: value]` and every block collection does not.
    if nodes[node].traits.contains(.flow), endMark > startMark {
      nodes[node].end = UInt32(places.offset(of: endMark))
    } else {
      if nodes[node].kind == .mapping, node + 1 < nodes.count { nodes[node].start = nodes[node + 1].start }
      nodes[node].end = max(current.end, nodes[node].start)
    }
    closeAnchor()
    if !keyTables.isEmpty { keyTables[parents.count + 1] = nil }
    let closed = current.node
    current = parent
    attach(closed)
    return true
  }

  mutating func takeAlias(_ event: Event) -> Bool {
    let start = places.offset(of: event.pointee.start_mark.index)
    let end = places.offset(of: event.pointee.end_mark.index)
    guard hasRoom(at: start) else { return false }
    let name = event.pointee.data.alias.anchor.map { String(cString: $0) } ?? ""
    guard let target = target(ofAlias: name, at: range(start, end)) else { return false }
    nodes.append(Node(.alias, start: UInt32(start), end: UInt32(end), first: target, count: 0))
    attach(UInt32(nodes.count - 1))
    return true
  }

  private mutating func takeStart(
    _ event: Event, _ kind: Node.Kind, isFlow: Bool, anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> Bool {
    var start = places.offset(of: event.pointee.start_mark.index)
    guard hasRoom(at: start), isShallow(at: start) else { return false }
    if NodeProperties.begin(with: bytes.byte(at: start)) { start = takeProperties(from: start, tag: tag) }
    let node = UInt32(nodes.count)
    let traits: NodeTraits = isFlow ? .flow : []
    nodes.append(
      Node(kind, start: UInt32(start), end: UInt32(start), first: Node.none, count: 0, traits: traits))
    var index = Anchors.none
    if let anchor { index = anchors.open(String(cString: anchor), node: node) }
    parents.append(current)
    current = Frame(kind == .mapping ? .mapping : .sequence, node: node, anchor: index, after: weight)
    weight.nodes += 1
    return true
  }

  /// Goes over a node's anchor and tag, and judges the tag.
  private mutating func takeProperties(from start: Int, tag: UnsafeMutablePointer<yaml_char_t>?) -> Int {
    let properties = NodeProperties(bytes, from: start)
    if let tag, let written = properties.tag { judgeTag(String(cString: tag), written: written) }
    return properties.content
  }

  /// Appends a scalar, its text a slice of the source where it stands there as it is meant.
  @inline(__always)
  private mutating func append(_ event: Event, isMissing: Bool, _ start: Int, _ end: Int) -> UInt32 {
    let scalar = event.pointee.data.scalar
    let length = scalar.length
    var traits: NodeTraits
    var first = start
    switch scalar.style {
    case YAML_PLAIN_SCALAR_STYLE: traits = isMissing ? [.plain, .missing] : .plain
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      traits = []
      first += 1
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      traits = .doubleQuoted
      first += 1
    default:
      traits = .block
      first = end
    }
    if let value = scalar.value, first + length > end || !bytes.holds(value, length, at: first) {
      first = cooked.count
      cooked.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
      traits.insert(.cooked)
    }
    nodes.append(
      Node(.scalar, start: UInt32(start), end: UInt32(end), first: UInt32(first), count: UInt32(length), traits: traits)
    )
    weight.nodes += 1
    return UInt32(nodes.count - 1)
  }

  /// Where nothing is written: after the `:` or `-`, else after the key.
  private func placeOfMissing(at start: Int) -> Int {
    guard current.kind == .mapping, current.key != Node.none else { return start }
    let keyEnd = Int(nodes[Int(current.key)].end)
    let sign = bytes.endOfSpace(from: keyEnd)
    return sign < start && bytes.byte(at: sign) == UInt8(ascii: ":") ? sign + 1 : keyEnd
  }

  /// A block scalar ends with its last line of text; one without text after its indicators.
  private func endOfBlockScalar(_ start: Int, _ end: Int) -> Int {
    let header = bytes.endOfLine(from: start)
    var last = end
    while last > header, bytes[last - 1].isBlank || bytes[last - 1].isLineEnd { last -= 1 }
    if last > header { return last }
    last = start
    while let byte = bytes.byte(at: last), last < header, !byte.isBlank { last += 1 }
    return last
  }
}
