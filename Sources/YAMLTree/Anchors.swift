/// The anchors of one document, and how much each stands for.
struct Anchors {
  /// How much a node stands for when its aliases are written out.
  struct Weight {
    var nodes = 0
    var text = 0
  }

  struct Anchor {
    let node: UInt32
    /// Unknown while the node is not closed.
    var weight: Weight?
  }

  /// The place of an anchor in the list.
  typealias Index = Int32

  /// No anchor.
  static let none: Index = -1

  private var anchors: [Anchor] = []
  private var latest: [String: Index] = [:]

  /// Names a node; from here on the name is its.
  mutating func open(_ name: String, node: UInt32) -> Index {
    let index = Index(anchors.count)
    anchors.append(Anchor(node: node))
    latest[name] = index
    return index
  }

  /// Says how much a named node stands for, now that it is whole.
  mutating func close(_ index: Index, weight: Weight) {
    anchors[Int(index)].weight = weight
  }

  subscript(name: String) -> Anchor? {
    latest[name].map { anchors[Int($0)] }
  }

  /// Forgets the names: an anchor holds in its document alone.
  mutating func removeAll() {
    guard !anchors.isEmpty else { return }
    anchors.removeAll(keepingCapacity: true)
    latest.removeAll(keepingCapacity: true)
  }
}
