/// A document or collection whose children are still coming.
struct Frame {
  enum Kind {
    case document
    case sequence
    case mapping
  }

  let kind: Kind
  /// The collection itself; ``Node/none`` for a document.
  let node: UInt32
  /// The anchor that names it, and the weight of the file when it began.
  let anchor: Anchors.Index
  let weightBefore: Anchors.Weight
  /// The last child of the chain, and how many items or entries hang on it.
  var last = Node.none
  var count: UInt32 = 0
  /// The key that waits for its value, and whether the entry is kept.
  var key = Node.none
  var keepsEntry = true
  /// One bit for each sort of key so far: where a key's bit is not set, no earlier key is like it.
  var keySorts: UInt64 = 0
  /// Where the last child ends, one left out included.
  var end: UInt32 = 0

  init(_ kind: Kind, node: UInt32 = Node.none, anchor: Anchors.Index = Anchors.none, after weight: Anchors.Weight) {
    self.kind = kind
    self.node = node
    self.anchor = anchor
    weightBefore = weight
  }
}
