/// Prints nodes as HTML, so that a parser reads back just these nodes.
struct HTMLPrinter {
  var bytes: [UInt8] = []

  mutating func print(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .text(let text): printEscaped(text)
      case .element(let element): print(element)
      }
    }
  }

  private mutating func print(_ element: Element) {
    if element.tag.beginsLine, bytes.last != UInt8(ascii: "\n") { print("\n") }
    print("<")
    bytes.append(contentsOf: element.tag.rawValue.utf8)
    for attribute in element.attributes { print(attribute) }
    if element.tag.isShape, element.children.isEmpty { return print("/>") }
    print(">")
    if element.tag.isVoid { return }
    print(element.children)
    print("</")
    bytes.append(contentsOf: element.tag.rawValue.utf8)
    print(">")
  }

  private mutating func print(_ attribute: Attribute) {
    print(" ")
    bytes.append(contentsOf: attribute.name.utf8)
    guard let value = attribute.value else { return }
    print("=\"")
    printEscaped(value)
    print("\"")
  }

  /// Prints what the program itself wrote, markup and all.
  mutating func print(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}

extension HTMLPrinter {
  /// Prints text, in an element or between the double quotes of an attribute.
  mutating func printEscaped(_ text: String) {
    if text.utf8.allSatisfy(Self.isPlain) { return bytes.append(contentsOf: text.utf8) }
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if !(isAfterReturn && scalar == "\n") { printEscaped(scalar) }
      isAfterReturn = scalar == "\r"
    }
  }

  /// Whether a byte stands for itself whatever stands beside it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    case 0x20..<0x7F, UInt8(ascii: "\n"), UInt8(ascii: "\t"): true
    default: false
    }
  }

  private mutating func printEscaped(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": print("&amp;")
    case "<": print("&lt;")
    case ">": print("&gt;")
    case "\"": print("&quot;")
    case "\r": print("\n")
    default:
      let shown: Unicode.Scalar = scalar.isAllowedInHTML ? scalar : "\u{FFFD}"
      bytes.append(contentsOf: UTF8.encode(shown) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

extension Unicode.Scalar {
  /// Whether a page may hold it: no control but tab and line feed, and no noncharacter (HTML, 13.1, "Writing HTML").
  fileprivate var isAllowedInHTML: Bool {
    switch value {
    case 0x9, 0xA: true
    case 0x0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
