/// The owners below one `owners:`, by their lines.
struct OwnerList {
  struct Owner {
    let id: Range<Int>
    /// From the line of the id to that of the next.
    fileprivate(set) var lines: Range<Int>
    fileprivate(set) var lineCount = 1
    /// Whether every line leaves open what it found open, and nothing else.
    fileprivate var isClosed: Bool
  }

  /// In the order of their lines.
  private(set) var owners: [Owner] = []
  /// How many blanks stand before each id; nil before the first.
  private var depth: Int?

  /// Whether an owner can be left out. The first and the last cannot: by them a parser tells where the list is.
  func canSpare(_ index: Int) -> Bool {
    index > 0 && index < owners.count - 1 && owners[index].isClosed
  }

  var hasSpareOwners: Bool { owners.indices.contains(where: canSpare) }

  /// From the first owner to the end of the last.
  var bounds: Range<Int> {
    (owners.first?.lines.lowerBound ?? 0)..<(owners.last?.lines.upperBound ?? 0)
  }

  mutating func take(_ line: TextLine) {
    if line.depth == depth ?? line.depth, let id = line.key {
      depth = line.depth
      owners.append(Owner(id: id, lines: line.bounds, isClosed: line.isClosed))
    } else if let last = owners.indices.last {
      owners[last].lines = owners[last].lines.lowerBound..<line.bounds.upperBound
      owners[last].lineCount += 1
      let isDeeper = depth.map { line.depth > $0 } ?? false
      if !line.isBlank, !isDeeper || !line.isClosed { owners[last].isClosed = false }
    } else if !line.isBlank, !line.isComment {
      // Something else than owners by their ids.
      depth = .max
    }
  }
}
