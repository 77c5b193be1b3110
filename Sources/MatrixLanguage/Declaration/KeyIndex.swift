import YAMLTree

/// The keys of a record, laid out so that finding one compares bytes and touches nothing that is counted.
struct KeyIndex: Sendable {
  /// All keys, one after the other.
  private let bytes: [UInt8]
  /// Where each key ends in ``bytes``.
  private let ends: [Int]

  init(_ keys: [String]) {
    bytes = keys.flatMap(\.utf8)
    var end = 0
    ends = keys.map { key in
      end += key.utf8.count
      return end
    }
  }

  /// The place of the key that a node says; authors keep roughly to one order, so the search begins behind the one that
  /// was found last.
  func index(of key: NodeID, in tree: YAMLTree, after last: Int) -> Int? {
    tree.withUTF8(of: key) { text in
      var index = last
      for _ in ends.indices {
        index = index + 1 < ends.count ? index + 1 : 0
        if isKey(text, at: index) { return index }
      }
      return nil
    }
  }

  private func isKey(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == text.count, text.first == bytes[start] else { return false }
    for offset in 1..<max(text.count, 1) where text[offset] != bytes[start + offset] { return false }
    return true
  }
}
