#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What betrays a file that may hold more than a matrix by itself, without reading it as YAML.
struct SharedTexts: Sendable {
  private let names: [SoughtText]
  /// Those whose case does not matter, in small letters.
  private let smallTexts: [[UInt8]]

  /// The kinds that are no matrices, and the beginnings of what may spell them otherwise.
  private static let ofKinds = ["Organization", "Drill"].map { SoughtText(Array($0.utf8)) }
  private static let escapes = ["\\x", "\\u", "\\U", "\\\n", "\\\r"].map { SoughtText(Array($0.utf8)) }

  /// - Parameters:
  ///   - names: Names of matrices that another document may have too.
  ///   - inAnyCase: Whether a name that differs in case alone counts, since no two matrices may have such.
  init(naming names: Set<String>, inAnyCase: Bool = false) {
    self.names = inAnyCase ? [] : names.sorted().map { SoughtText(Array($0.utf8)) }
    smallTexts = inAnyCase ? names.sorted().map { $0.utf8.map(\.inSmallLetters) } : []
  }

  /// Whether one of them stands in a file.
  func areIn(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      Self.ofKinds.contains(where: bytes.contains) || Self.escapes.contains(where: bytes.contains)
        || names.contains(where: bytes.contains) || smallTexts.contains(where: bytes.containsInAnyCase)
    }
  }

  /// Whether one of the names stands in a file, in its own case.
  func nameIsIn(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in names.contains(where: bytes.contains) }
  }
}

/// A text that is looked for in many files.
struct SoughtText: Sendable {
  private let bytes: [UInt8]
  /// The place of its rarest letter, from which to which a search goes.
  private let anchor: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    anchor = bytes.indices.min { bytes[$0].frequency < bytes[$1].frequency } ?? 0
  }

  fileprivate func isIn(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let start = text.baseAddress, !bytes.isEmpty, text.count >= bytes.count else { return false }
    var place = start + anchor
    let end = start + (text.count - bytes.count + anchor + 1)
    while place < end, let found = memchr(place, Int32(bytes[anchor]), end - place) {
      if memcmp(found - anchor, bytes, bytes.count) == 0 { return true }
      place = UnsafeRawPointer(found) + 1
    }
    return false
  }
}

extension UnsafeRawBufferPointer {
  /// Whether some text stands in it.
  func contains(_ text: SoughtText) -> Bool {
    text.isIn(self)
  }

  /// Whether some text in small letters stands in it, in whichever case.
  fileprivate func containsInAnyCase(_ text: [UInt8]) -> Bool {
    guard let start = baseAddress, let first = text.first else { return false }
    // Where the first letter is a letter, it is looked for as a capital too.
    let capital = UInt8(ascii: "a")...UInt8(ascii: "z") ~= first ? first ^ 0x20 : first
    return Set([first, capital]).contains { letter in
      var place = start
      while let found = memchr(place, Int32(letter), start + count - place) {
        let rest = self[(UnsafeRawPointer(found) - start)...]
        if rest.count >= text.count, zip(rest, text).allSatisfy({ $0.inSmallLetters == $1 }) { return true }
        place = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}

extension UInt8 {
  /// A capital letter of ASCII as a small one; anything else as it is.
  fileprivate var inSmallLetters: UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self
  }

  /// What most of a matrix is written in, the rarest first.
  private static let frequent = Array("vw:bfyghumpdcl-\nsrinoate ".utf8)

  /// How often a byte is met, roughly.
  fileprivate var frequency: Int { Self.frequent.firstIndex(of: self).map { $0 + 1 } ?? 0 }
}
