/// Texts that stand where somebody has yet to write something.
enum Placeholder {
  /// Whether a text is a placeholder as a whole, or holds a variable that nothing has filled in.
  static func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8.drop(while: isBlank))
    guard let first = bytes.first else { return false }
    return holdsVariable(bytes) || isBracketed(bytes) || isOrder(bytes) || isWord(bytes, first)
  }

  private static let words: Set<String> = ["tbd", "todo", "fixme", "n/a", "changeme", "change me", "change-me"]

  /// Whether it is one of the words: alone, before a colon (`TODO: ask operations`), or as a channel or mailbox.
  private static func isWord(_ bytes: [UInt8], _ first: UInt8) -> Bool {
    let isPrefixed = first == UInt8(ascii: "#") || first == UInt8(ascii: "@")
    let rest = bytes.dropFirst(isPrefixed ? 1 : 0)
    let end = rest.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") } ?? rest.endIndex
    guard rest.startIndex < end, end - rest.startIndex <= 16, beginsLikeWord(rest) else { return false }
    let isMailbox = end < rest.endIndex && rest[end] == UInt8(ascii: "@")
    let word = String(decoding: rest[..<end], as: UTF8.self).lowercased()
    let trimmed = String(word.reversed().drop { " .?!…".contains($0) }.reversed())
    return words.contains(trimmed) || isCrossed(trimmed) || (isMailbox && trimmed == "example")
  }

  /// `REPLACE…`, and in small letters `replace-…` and the like: a word such as `Replacements` is none.
  private static func isOrder(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: "REPLACE".utf8) { return true }
    guard bytes.first.map({ $0 | 0x20 }) == UInt8(ascii: "r") else { return false }
    let text = String(decoding: bytes.prefix(10), as: UTF8.self).lowercased()
    return text.hasPrefix("replace_") || text.hasPrefix("replace-") || text.hasPrefix("replace me")
      || (text.hasPrefix("replaceme") && text.last?.isLetter != true) || text == "replaceme"
  }

  /// Whether the first two letters are those of some word: most names are told apart by them.
  private static func beginsLikeWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    let pair = bytes.prefix(2).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return ["tb", "to", "fi", "n/", "ch", "xx", "ex"].contains { pair.elementsEqual($0.utf8) }
  }

  /// `xxx`, however long.
  private static func isCrossed(_ word: String) -> Bool {
    word.utf8.count >= 3 && word.utf8.allSatisfy { $0 == UInt8(ascii: "x") }
  }

  /// `${…}`, anywhere.
  private static func holdsVariable(_ bytes: [UInt8]) -> Bool {
    let pairs = zip(bytes.indices, zip(bytes, bytes.dropFirst()))
    guard let opening = pairs.first(where: { $1 == (UInt8(ascii: "$"), UInt8(ascii: "{")) })?.0 else { return false }
    return bytes[opening...].contains(UInt8(ascii: "}"))
  }

  /// `[…]` or `<…>`, nothing outside.
  private static func isBracketed(_ bytes: [UInt8]) -> Bool {
    let text = bytes.reversed().drop(while: isBlank)
    let closing: UInt8
    switch bytes.first {
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
    default: return false
    }
    return text.first == closing && text.filter { $0 == closing }.count == 1
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
