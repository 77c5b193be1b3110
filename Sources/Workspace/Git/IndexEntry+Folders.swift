extension [IndexEntry] {
  /// Where, in entries sorted by path, those stand whose paths begin with a folder and a slash; all where that is empty.
  func range(below folder: [UInt8]) -> Range<Int> {
    let start = firstIndex { path in path.order(to: folder) >= 0 }
    // Most folders hold few files: the end is looked for in longer and longer steps.
    var (step, end) = (1, start)
    while step > 0 {
      if end + step <= count, self[end + step - 1].path.starts(with: folder) {
        end += step
        step *= 2
      } else {
        step /= 2
      }
    }
    return start..<end
  }

  /// The first place at which a path is far enough, where all behind it are so too; the end where none is.
  private func firstIndex(where isFarEnough: (ArraySlice<UInt8>) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isFarEnough(self[middle].path) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The entries below a folder, their paths from there.
  func below(_ folder: RelativePath) -> [IndexEntry] {
    guard folder != .here else { return self }
    let prefix = folder.bytes + [UInt8(ascii: "/")]
    return filter { $0.path.starts(with: prefix) }.map { $0.moved(to: $0.path.dropFirst(prefix.count)) }
  }

  /// The same with the files of folders in the place of those folders.
  func expanded(_ objects: ObjectStore) throws(GitFailure) -> [IndexEntry] {
    guard contains(where: { $0.kind == .folder }) else { return self }
    var expanded: [IndexEntry] = []
    for entry in self {
      if entry.kind == .folder {
        expanded += try objects.files(below: entry.id, at: [UInt8](entry.path))
      } else {
        expanded.append(entry)
      }
    }
    return expanded.sorted { $0.path.lexicographicallyPrecedes($1.path) }
  }
}

extension IndexEntry {
  fileprivate func moved(to path: ArraySlice<UInt8>) -> IndexEntry {
    IndexEntry(path: path, kind: kind, id: id, stamp: stamp, isHeldBack: isHeldBack)
  }
}

extension ObjectStore {
  /// The files of a folder that a sparse checkout holds back as a whole; its path ends with a slash.
  fileprivate func files(below folder: ObjectID, at path: [UInt8]) throws(GitFailure) -> [IndexEntry] {
    var found: [IndexEntry] = []
    let slash = [UInt8(ascii: "/")]
    var waiting = [(id: folder, path: path)]
    while let folder = waiting.popLast() {
      for entry in try tree(folder.id) {
        let path = folder.path + entry.name
        guard entry.kind != .folder else {
          waiting.append((entry.id, path + slash))
          continue
        }
        let unseen = FileStamp(changed: [0, 0], modified: [0, 0], inode: 0, size: 0)
        found.append(IndexEntry(path: path[...], kind: entry.kind, id: entry.id, stamp: unseen, isHeldBack: true))
      }
    }
    return found
  }
}
