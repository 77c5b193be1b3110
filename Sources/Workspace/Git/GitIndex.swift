/// One file that git tracks, as the index remembers it.
struct IndexEntry: Sendable {
  /// The path below the repository's root.
  let path: ArraySlice<UInt8>
  /// A folder where a sparse checkout holds back all below it.
  let kind: TreeEntry.Kind
  let id: ObjectID
  /// What the system said of the file when git looked at it last.
  let stamp: FileStamp
  /// Whether a sparse checkout holds it back.
  let isHeldBack: Bool
}

/// The list of tracked files that git keeps at `.git/index`, read without git and never written.
struct GitIndex: Sendable {
  /// Sorted by the bytes of the paths; those in the middle of a merge left out.
  private(set) var entries: [IndexEntry] = []
  /// What is known of the folders above them; nothing in the middle of a merge or in a sparse index.
  private(set) var folders = IndexFolders()

  /// Reads an index of version 2, 3 or 4 (gitformat-index(5)).
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - idLength: The bytes of an object's name: 20 or 32.
  /// - Returns: nil where it is of another form, such as one split in two.
  init?(_ bytes: [UInt8], idLength: Int) {
    var reader = IndexReader(bytes)
    guard reader.text(4).map(Array.init) == Array("DIRC".utf8), let version = reader.number(),
      (2...4).contains(version),
      let count = reader.number()
    else { return nil }
    var path: [UInt8] = []
    entries.reserveCapacity(min(Int(count), bytes.count / 62))
    for _ in 0..<count {
      guard let entry = reader.entry(version: version, idLength: idLength, after: &path) else { return nil }
      if entry.stage == 0 { entries.append(entry.entry) }
    }
    guard let extensions = reader.extensions(trailing: idLength) else { return nil }
    let isWhole = entries.count == count && !entries.contains { $0.kind == .folder }
    if isWhole, let cache = extensions.cacheOfTrees {
      folders = IndexFolders(cache, of: entries, idLength: idLength)
    }
  }
}

/// Takes an index apart, number by number.
private struct IndexReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func text(_ count: Int) -> ArraySlice<UInt8>? {
    guard bytes.count - place >= count else { return nil }
    defer { place += count }
    return bytes[place..<(place + count)]
  }

  mutating func number() -> UInt32? {
    guard bytes.count - place >= 4 else { return nil }
    defer { place += 4 }
    return number(at: place)
  }

  /// The number at an offset behind which four bytes are known to be.
  private func number(at offset: Int) -> UInt32 {
    bytes.withUnsafeBytes { UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
  }

  private mutating func halfNumber() -> UInt16? {
    guard bytes.count - place >= 2 else { return nil }
    defer { place += 2 }
    return bytes.withUnsafeBytes { UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt16.self)) }
  }

  /// One entry, and in which stage of a merge it is.
  mutating func entry(
    version: UInt32, idLength: Int, after path: inout [UInt8]
  ) -> (entry: IndexEntry, stage: UInt16)? {
    let start = place
    // Times of change and writing, device, inode, mode, owner, group, and size; then the name of the contents.
    guard bytes.count - start >= 40 + idLength, let kind = TreeEntry.Kind(mode: number(at: start + 24)),
      let id = ObjectID(bytes: bytes[(start + 40)..<(start + 40 + idLength)])
    else { return nil }
    place += 40 + idLength
    let stamp = FileStamp(
      changed: [number(at: start), number(at: start + 4)], modified: [number(at: start + 8), number(at: start + 12)],
      inode: number(at: start + 20), size: number(at: start + 36))
    guard let flags = halfNumber(), let more = flags & 0x4000 != 0 ? halfNumber() : 0,
      let name = version == 4 ? compressedName(after: path) : paddedName(from: start)
    else { return nil }
    if version == 4 { path = Array(name) }
    let entry = IndexEntry(path: name, kind: kind, id: id, stamp: stamp, isHeldBack: more & 0x4000 != 0)
    return (entry, flags >> 12 & 3)
  }

  /// A name up to its NUL; an entry is filled with NULs to a multiple of eight bytes.
  private mutating func paddedName(from start: Int) -> ArraySlice<UInt8>? {
    guard let end = endOfName else { return nil }
    defer { place = start + (end - start + 8) / 8 * 8 }
    return bytes[place..<end]
  }

  /// How many bytes of the name before do not count, and what stands in their place.
  private mutating func compressedName(after path: [UInt8]) -> ArraySlice<UInt8>? {
    guard var dropped = byte() else { return nil }
    var value = Int(dropped & 0x7F)
    while dropped & 0x80 != 0 {
      guard let next = byte(), value < 1 << 24 else { return nil }
      dropped = next
      value = (value + 1) << 7 | Int(next & 0x7F)
    }
    guard value <= path.count, let end = endOfName else { return nil }
    defer { place = end + 1 }
    return path.dropLast(value) + bytes[place..<end]
  }

  /// Where the next NUL stands.
  private var endOfName: Int? {
    bytes.withUnsafeBytes { bytes in bytes[place...].firstIndex(of: 0) }
  }

  private mutating func byte() -> UInt8? {
    text(1)?.first
  }

  /// What follows the entries, of which most may be left unread: what an index cannot do without begins with a small
  /// letter, and nil is returned where that is unknown.
  mutating func extensions(trailing checksum: Int) -> IndexExtensions? {
    var extensions = IndexExtensions()
    while bytes.count - place > checksum {
      guard let name = text(4).map(Array.init), let size = number(), let content = text(Int(size)) else { return nil }
      if name == Array("TREE".utf8) { extensions.cacheOfTrees = content }
      let isNeeded = name.first.map { $0 >= UInt8(ascii: "a") } ?? true
      if isNeeded, name != Array("sdir".utf8) { return nil }
    }
    return extensions
  }
}

/// What is read of that which follows an index's entries.
private struct IndexExtensions {
  var cacheOfTrees: ArraySlice<UInt8>?
}

extension TreeEntry.Kind {
  fileprivate init?(mode: UInt32) {
    switch mode & 0o170000 {
    case 0o100000: self = .file
    case 0o120000: self = .link
    case 0o160000: self = .submodule
    case 0o040000: self = .folder
    default: return nil
    }
  }
}
