/// A way through the entries of an index beside files that are sorted alike.
struct IndexCursor {
  /// Sorted by path.
  private let entries: [IndexEntry]
  private var next = 0

  init(_ entries: [IndexEntry]) {
    self.entries = entries
  }

  /// The entry of a file, which follows all that were asked for before; nil for what is not tracked as a file.
  mutating func entry(of path: String) -> IndexEntry? {
    var path = path
    return path.withUTF8 { path in
      while next < entries.count, entries[next].path.order(to: path) < 0 { next += 1 }
      guard next < entries.count, entries[next].path.order(to: path) == 0 else { return nil }
      return entries[next].kind == .file ? entries[next] : nil
    }
  }
}
