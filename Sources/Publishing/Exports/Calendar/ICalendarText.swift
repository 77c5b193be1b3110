import Source

/// Lines of an iCalendar file (RFC 5545).
struct ICalendarText {
  private(set) var text = ""

  /// One property. The value is folded at 75 bytes, between characters (section 3.1).
  mutating func add(_ name: String, _ value: String) {
    var width = 0
    for scalar in (name + ":" + value).unicodeScalars where !Self.isControl(scalar) {
      let length = UTF8.width(scalar)
      if width + length > 75 {
        text += "\r\n "
        width = 1
      }
      text.unicodeScalars.append(scalar)
      width += length
    }
    text += "\r\n"
  }

  /// A text of an author: no line end, comma, semicolon or control character of it means anything (section 3.3.11).
  mutating func add(_ name: String, text value: String) {
    add(name, value.unicodeScalars.map(Self.escaped).joined())
  }

  /// Whatever reaches a line, it stays one: an address with a line end in it begins no property.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\t" && scalar.properties.generalCategory == .control
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\\\"
    case ";": "\\;"
    case ",": "\\,"
    case "\n": "\\n"
    default: String(scalar)
    }
  }
}
