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
    for place in start..<bounds.upperBound where !text[place].isPlain {
      let byte = text[place]
      switch byte {
      case _ where byte.isUnclear: return false
      case _ where quote != nil: if byte == quote { quote = nil }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard canQuote(at: place) else { return false }
        quote = byte
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets -= 1
      default: return false
      }
      if brackets < 0 { return false }
    }
    return brackets == 0 && quote == nil
  }

  /// Whether a quote that stands there begins a text, where only blanks stand between what may come before one and it.
  private func canQuote(at place: Int) -> Bool {
    guard let last = text[start..<place].last(where: { $0 != UInt8(ascii: " ") }) else { return true }
    return [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ",")].contains(last)
      || last == UInt8(ascii: ":") && text[place - 1] == UInt8(ascii: " ")
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

  /// Whether it neither opens nor closes anything, wherever it stands: as most are, seen at once.
  fileprivate var isPlain: Bool {
    switch self {
    case 0..<64: Self.openingBelow64 >> UInt64(self) & 1 == 0
    case 64..<128: Self.openingFrom64 >> UInt64(self - 64) & 1 == 0
    default: !isUnclear
    }
  }

  /// Control characters but the line feed, quotes and `&`, a bit for each.
  private static var openingBelow64: UInt64 { 0xFFFF_FBFF | 1 << 34 | 1 << 38 | 1 << 39 }
  /// Brackets and the backslash.
  private static var openingFrom64: UInt64 { 1 << 27 | 1 << 28 | 1 << 29 | 1 << 59 | 1 << 61 }

  /// Whether it may escape something, or end a line.
  fileprivate var isUnclear: Bool {
    self < 0x20 && self != UInt8(ascii: "\n") || self == 0xC2 || self == 0xE2 || self == UInt8(ascii: "\\")
  }
}
