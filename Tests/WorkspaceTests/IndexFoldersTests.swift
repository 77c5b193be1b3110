import Testing

@testable import Workspace

@Suite("What an index knows of folders")
struct IndexFoldersTests {
  private static let ids = (1...4).map { UInt8($0) }.map { [UInt8](repeating: $0, count: 20) }

  private static let entries = ["a", "b/c/d", "b/e", "f/g"].compactMap { path in
    ObjectID(bytes: [UInt8](repeating: 9, count: 20)).map { (path, $0) }
  }.map { path, id in
    IndexEntry(
      path: Array(path.utf8)[...], kind: .file, id: id,
      stamp: FileStamp(changed: [0, 0], modified: [0, 0], inode: 0, size: 0), isHeldBack: false)
  }

  /// A root of which something was staged, `b` with `b/c`, and `f`.
  private static let cache: [UInt8] =
    Array("\u{0}-1 2\n".utf8) + Array("b\u{0}2 1\n".utf8) + ids[0] + Array("c\u{0}1 0\n".utf8) + ids[1]
    + Array("f\u{0}1 0\n".utf8) + ids[2]

  private func files(_ folders: IndexFolders, _ id: [UInt8]) throws -> [String]? {
    let id = try #require(ObjectID(bytes: id))
    return folders.files(below: id).map { entries, prefix in
      entries.map { String(decoding: $0.path.dropFirst(prefix), as: UTF8.self) }
    }
  }

  @Test("files are told from their folder, and folders in which something was staged are not known")
  func known() throws {
    let folders = IndexFolders(Self.cache[...], of: Self.entries, idLength: 20)
    #expect(try files(folders, Self.ids[0]) == ["c/d", "e"])
    #expect(try files(folders, Self.ids[1]) == ["d"])
    #expect(try files(folders, Self.ids[2]) == ["g"])
    #expect(try files(folders, Self.ids[3]) == nil)
  }

  @Test("a cache that ends early, or holds anything, is no danger")
  func broken() throws {
    for end in 0..<Self.cache.count - 1 {
      let folders = IndexFolders(Self.cache[..<end], of: Self.entries, idLength: 20)
      #expect(try files(folders, Self.ids[2]) == nil)
    }
    for place in Self.cache.indices {
      for byte: UInt8 in [0, 0x0A, 0x20, 0x2D, 0x39, 0xFF] {
        var cache = Self.cache
        cache[place] = byte
        _ = IndexFolders(cache[...], of: Self.entries, idLength: 20)
      }
    }
  }
}
