import Escalation
import Source

extension String {
  /// The text without blanks at its ends, and every run of blanks in it made one: what two texts are compared by.
  var singleSpaced: String {
    if isSingleSpaced { return self }
    return unicodeScalars.split(whereSeparator: \.isBlank).map(String.init).joined(separator: " ")
  }

  /// Whether that is what it is, as most texts are.
  private var isSingleSpaced: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return false }
      if byte == UInt8(ascii: " "), last == byte { return false }
      last = byte
    }
    return last != UInt8(ascii: " ") || isEmpty
  }
}

extension [String] {
  /// A list as an author writes it on one line: `[a, b]`.
  var writtenList: String { "[\(joined(separator: ", "))]" }
}

/// A mapping as an author writes it on one line, keys without a value left out: `{every: 30m, until: mitigation}`.
func writtenMapping(_ entries: KeyValuePairs<String, String?>) -> String {
  "{\(entries.compactMap { key, value in value.map { "\(key): \($0)" } }.joined(separator: ", "))}"
}

extension Array {
  /// A list of ids as an author writes it.
  func writtenIDs<Kind>() -> String where Element == Sourced<ID<Kind>> {
    map(\.value.name).writtenList
  }
}
