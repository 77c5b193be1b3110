/// The path of a file below a folder, as bytes: names on disk need not be UTF-8, and Swift's strings count two spellings
/// of one letter as equal where the disk does not.
struct RelativePath: Hashable, Sendable {
  /// The names, outermost first; none is the folder itself.
  let names: [[UInt8]]

  init(names: [[UInt8]]) {
    self.names = names
  }

  /// A path that stays below its folder: relative, no empty name, no `.`, no `..`, no NUL.
  init?(_ text: String) {
    names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
    guard names.allSatisfy(Self.isProper) else { return nil }
  }

  /// The folder itself.
  static let here = RelativePath(names: [])

  private static func isProper(_ name: [UInt8]) -> Bool {
    !name.isEmpty && name != [UInt8(ascii: ".")] && name != Array("..".utf8) && !name.contains(0)
  }

  func appending(_ name: [UInt8]) -> RelativePath {
    RelativePath(names: names + [name])
  }

  /// The folder that holds it; `nil` for the folder itself.
  var parent: RelativePath? {
    names.isEmpty ? nil : RelativePath(names: names.dropLast())
  }

  /// Every folder on the way to it, outermost first, neither the first folder nor itself counted.
  var ancestors: [RelativePath] {
    names.indices.dropFirst().map { RelativePath(names: Array(names[..<$0])) }
  }

  /// The last name; empty for the folder itself.
  var name: [UInt8] { names.last ?? [] }

  /// Whether the last name begins with a dot.
  var isHidden: Bool { name.first == UInt8(ascii: ".") }

  /// The path with `/` between its names; `nil` where it is not UTF-8.
  var text: String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// The path with `/` between its names, `.` for the folder itself.
  var bytes: [UInt8] {
    names.isEmpty ? [UInt8(ascii: ".")] : Array(names.joined(separator: [UInt8(ascii: "/")]))
  }
}

extension RelativePath: Comparable {
  static func < (left: RelativePath, right: RelativePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
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
