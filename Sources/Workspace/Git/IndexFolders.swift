/// The folders of which the index still knows as which trees git keeps them, so that what they hold need not be asked for:
/// right after a commit that is all of them.
struct IndexFolders: Sendable {
  /// The files that git tracks, sorted by path.
  private let entries: [IndexEntry]
  /// By the names of the trees: where their files stand among the entries, and how much of their paths is the folder's.
  private var places: [ObjectID: (files: Range<Int>, prefix: Int)] = [:]

  /// Knows no folder.
  init() {
    entries = []
  }

  /// Reads the index's cache of trees: for each folder, before those in it, its name and a NUL, how many entries lie below
  /// it, a blank, how many folders lie in it, a line feed, and the tree's name; the number of entries is below 0, and the
  /// name left out, where something below the folder was staged since (gitformat-index(5), "Cache tree").
  ///
  /// - Parameters:
  ///   - entries: All entries of the index.
  ///   - idLength: The bytes of an object's name.
  init(_ cache: ArraySlice<UInt8>, of entries: [IndexEntry], idLength: Int) {
    self.entries = entries
    var rest = cache
    places.reserveCapacity(cache.count / (idLength + 12))
    // What is still to come of each folder on the way down.
    var open: [(path: [UInt8], folders: Int)] = []
    while !rest.isEmpty {
      guard let folder = Self.takeFolder(&rest, idLength) else {
        places = [:]
        return
      }
      let path = (open.last?.path ?? []) + (folder.name.isEmpty ? [] : folder.name + [UInt8(ascii: "/")])
      if !open.isEmpty { open[open.count - 1].folders -= 1 }
      if let id = folder.id { places[id] = (entries.range(below: path), path.count) }
      open.append((path, folder.folders))
      while open.last?.folders == 0 { open.removeLast() }
      if open.isEmpty { return }
    }
  }

  private static func takeFolder(
    _ rest: inout ArraySlice<UInt8>, _ idLength: Int
  ) -> (name: ArraySlice<UInt8>, id: ObjectID?, folders: Int)? {
    guard let nameEnd = rest.firstIndex(of: 0), let lineEnd = rest[nameEnd...].firstIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    let name = rest[..<nameEnd]
    let numbers = rest[(nameEnd + 1)..<lineEnd].split(separator: UInt8(ascii: " ")).map { digits in
      Int(String(decoding: digits, as: UTF8.self))
    }
    rest = rest[(lineEnd + 1)...]
    guard numbers.count == 2, let files = numbers[0], let folders = numbers[1], folders >= 0 else { return nil }
    if files < 0 { return (name, nil, folders) }
    guard let id = ObjectID(bytes: rest.prefix(idLength)) else { return nil }
    rest = rest.dropFirst(idLength)
    return (name, id, folders)
  }

  /// The entries below a folder that is kept as this tree, and how much of their paths is the folder's; nil where the
  /// index does not know it.
  func files(below tree: ObjectID) -> (entries: ArraySlice<IndexEntry>, prefix: Int)? {
    places[tree].map { place in (entries[place.files], place.prefix) }
  }
}
