#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One line of a YAML file, as it looks without knowing what stands above.
struct TextLine {
  /// To the start of the next line.
  let bounds: Range<Int>
  /// The first byte that is no blank; the line's end where there is none.
  private let start: Int
  private let text: UnsafeRawBufferPointer

  init(at place: Int, in text: UnsafeRawBufferPointer) {
    let rest = UnsafeRawBufferPointer(rebasing: text[place...])
    let length = rest.baseAddress.flatMap { base in
      memchr(base, Int32(UInt8(ascii: "\n")), rest.count).map { UnsafeRawPointer($0) - base }
    }
    let end = length.map { place + $0 } ?? text.count
    bounds = place..<min(end + 1, text.count)
    start = text[place..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
    self.text = text
  }

  /// How many blanks it begins with.
  var depth: Int { start - bounds.lowerBound }

  private var content: Slice<UnsafeRawBufferPointer> { text[start..<bounds.upperBound] }

  var isBlank: Bool { content.first ?? UInt8(ascii: "\n") == UInt8(ascii: "\n") }

  var isComment: Bool { content.first == UInt8(ascii: "#") }

  /// Whether something else than a comment begins where the line does.
  var beginsAtMargin: Bool { depth == 0 && !isBlank && !isComment }

  /// Whether it says nothing but that owners follow.
  var isKeyOfOwners: Bool { depth == 0 && content.elementsEqual("owners:\n".utf8) }

  /// An id that it begins with, as the key of what follows.
  var key: Range<Int>? {
    let end = content.firstIndex { !$0.isOfID } ?? start
    guard end > start, text[end] == UInt8(ascii: ":"), end + 1 < bounds.upperBound else { return nil }
    return [UInt8(ascii: " "), UInt8(ascii: "\n")].contains(text[end + 1]) ? start..<end : nil
  }

  /// Whether a parser that begins with no quote and no bracket open ends so.
  ///
  /// What a glance does not tell counts as open: escapes, quotes within words, and characters at which a parser may see
  /// the line's end; and so do anchors, which count elsewhere.
  var isClosed: Bool {
    var brackets = 0
    var quote: UInt8?
    // The byte before, and the last that was no blank.
    var (before, last) = (UInt8(ascii: " "), UInt8(ascii: ","))
    for byte in content where byte != UInt8(ascii: "\n") {
      if byte < 0x20 || byte == 0xC2 || byte == 0xE2 || byte == UInt8(ascii: "\\") { return false }
      switch byte {
      case _ where quote != nil: if byte == quote { quote = nil }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard last.isFollowedByText(afterBlank: before == UInt8(ascii: " ")) else { return false }
        quote = byte
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets -= 1
      case UInt8(ascii: "&"): return false
      default: break
      }
      if brackets < 0 { return false }
      before = byte
      if byte != UInt8(ascii: " ") { last = byte }
    }
    return brackets == 0 && quote == nil
  }
}

extension UInt8 {
  /// Whether it may be a part of an id.
  var isOfID: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Whether a quote that stands behind it begins a text, where only blanks stand between.
  fileprivate func isFollowedByText(afterBlank: Bool) -> Bool {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): true
    case UInt8(ascii: ":"): afterBlank
    default: false
    }
  }
}
