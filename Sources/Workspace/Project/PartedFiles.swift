/// The files of two states, parted by what is known of them before any is read.
struct PartedFiles: Sendable {
  /// What both sides are known to hold alike.
  private(set) var alike: [String] = []
  /// The others of each side.
  private(set) var base: [String] = []
  private(set) var head: [String] = []

  init(_ base: SideListing, _ head: SideListing) {
    alike.reserveCapacity(head.listing.files.count)
    let (baseFiles, baseContents, headContents) = (base.listing.files, base.contents, head.contents)
    var next = 0
    for (index, path) in head.listing.files.enumerated() {
      while next < baseFiles.count, baseFiles[next].precedesByBytes(path) {
        self.base.append(baseFiles[next])
        next += 1
      }
      let isInBoth = next < baseFiles.count && !path.precedesByBytes(baseFiles[next])
      if isInBoth, let contents = headContents[index], contents == baseContents[next] {
        alike.append(path)
      } else {
        self.head.append(path)
        if isInBoth { self.base.append(path) }
      }
      if isInBoth { next += 1 }
    }
    self.base += baseFiles[next...]
  }
}
