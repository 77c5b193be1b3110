#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The path of a file below a folder, as bytes: names on disk need not be UTF-8, and Swift's strings count two spellings
/// of one letter as equal where the disk does not.
struct RelativePath: Hashable, Sendable {
  /// The names with `/` between them, outermost first; empty for the folder itself.
  private let joined: [UInt8]

  private init(joined: [UInt8]) {
    self.joined = joined
  }

  /// From a path as git writes it in a tree: names with one `/` between them.
  init(inTree path: [UInt8]) {
    joined = path
  }

  init(names: [[UInt8]]) {
    joined = Array(names.joined(separator: [Self.slash]))
  }

  /// A path that stays below its folder: relative, no empty name, no `.`, no `..`, no NUL.
  init?(_ text: String) {
    joined = Array(text.utf8)
    let names = joined.split(separator: Self.slash, omittingEmptySubsequences: false)
    guard names.allSatisfy(Self.isProper) else { return nil }
  }

  /// The folder itself.
  static let here = RelativePath(joined: [])
  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  private static func isProper(_ name: ArraySlice<UInt8>) -> Bool {
    !name.isEmpty && name != [dot] && name != [dot, dot] && !name.contains(0)
  }

  /// The names, outermost first; none for the folder itself.
  var names: [[UInt8]] { joined.split(separator: Self.slash).map(Array.init) }

  func appending(_ name: [UInt8]) -> RelativePath {
    joined.isEmpty ? RelativePath(joined: name) : RelativePath(joined: joined + [Self.slash] + name)
  }

  /// What the paths of all that it holds begin with.
  var prefix: [UInt8] { joined.isEmpty ? [] : joined + [Self.slash] }

  /// The same path, seen from the folder that holds this one's folder under the given path.
  func below(_ folder: RelativePath) -> RelativePath {
    joined.isEmpty ? folder : folder.appending(joined)
  }

  /// The same path as seen from a folder above it; nil where that is none.
  func seen(from folder: RelativePath) -> RelativePath? {
    if folder.joined.isEmpty { return self }
    guard joined.starts(with: folder.joined), joined.dropFirst(folder.joined.count).first == Self.slash else {
      return nil
    }
    return RelativePath(joined: Array(joined.dropFirst(folder.joined.count + 1)))
  }

  /// The folder that holds it; that of the folder itself is the folder itself.
  var parent: RelativePath {
    joined.lastIndex(of: Self.slash).map { RelativePath(joined: Array(joined[..<$0])) } ?? .here
  }

  /// Every folder on the way to it, outermost first, neither the first folder nor itself counted.
  var ancestors: [RelativePath] {
    joined.indices.filter { joined[$0] == Self.slash }.map { RelativePath(joined: Array(joined[..<$0])) }
  }

  /// The last name; empty for the folder itself.
  var name: [UInt8] {
    joined.lastIndex(of: Self.slash).map { Array(joined[($0 + 1)...]) } ?? joined
  }

  /// How many bytes the last name has.
  var nameLength: Int {
    joined.lastIndex(of: Self.slash).map { joined.count - $0 - 1 } ?? joined.count
  }

  /// Whether these are its last bytes.
  func ends(in suffix: String) -> Bool {
    joined.count >= suffix.utf8.count && zip(joined.reversed(), suffix.utf8.reversed()).allSatisfy { $0 == $1 }
  }

  /// The path as the system takes it, `.` for the folder itself.
  var bytes: [UInt8] { joined.isEmpty ? [Self.dot] : joined }

  /// The same as text; `nil` where it is not UTF-8.
  var text: String? {
    String(ofPath: bytes)
  }
}

extension String {
  /// A path as text; nil where it is not UTF-8.
  init?(ofPath bytes: [UInt8]) {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      // Nearly all are, and a repository has thousands.
      self.init(decoding: bytes, as: UTF8.self)
    } else {
      self.init(validating: bytes, as: UTF8.self)
    }
  }
}

extension RelativePath: Comparable {
  /// The order of the bytes; a folder comes before what it holds.
  static func < (left: RelativePath, right: RelativePath) -> Bool {
    left.joined.withUnsafeBytes { first in
      right.joined.withUnsafeBytes { second in
        guard let start = first.baseAddress, let other = second.baseAddress else { return first.count < second.count }
        let order = memcmp(start, other, min(first.count, second.count))
        return order == 0 ? first.count < second.count : order < 0
      }
    }
  }

  /// All bytes at once: a repository has many paths.
  func hash(into hasher: inout Hasher) {
    joined.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension RelativePath: CustomStringConvertible {
  /// The path for people, what is not UTF-8 repaired.
  var description: String { String(decoding: bytes, as: UTF8.self) }
}

/// Calls the body with a name or path as C wants it. A NUL inside would end it early; the system then finds no such file.
func withCString<Value>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Value) -> Value {
  (bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
    // The buffer holds at least the final NUL, so it has an address.
    buffer.baseAddress.map(body) ?? withUnsafePointer(to: 0, body)
  }
}
