/// An XML element that holds elements or text.
struct XMLElement {
  enum Content {
    case elements([XMLElement])
    case text(String)
  }

  let name: String
  let attributes: KeyValuePairs<String, String>
  let content: Content

  init(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: Content = .elements([])) {
    self.name = name
    self.attributes = attributes
    self.content = content
  }

  /// The element as a whole document.
  var document: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines.joined(separator: "\n") + "\n"
  }

  private var lines: [String] {
    let opening = "<" + ([name] + attributes.map { "\($0)=\"\($1.visible.escapedForXML)\"" }).joined(separator: " ")
    switch content {
    case .elements(let elements) where elements.isEmpty: return ["\(opening)/>"]
    case .elements(let elements): return ["\(opening)>"] + elements.flatMap(\.lines).map { "  \($0)" } + ["</\(name)>"]
    case .text(let text): return ["\(opening)>\(text.escapedForXML)</\(name)>"]
    }
  }
}

extension String {
  /// The text with XML's own characters as entities and those that XML 1.0 cannot hold (section 2.2) as U+FFFD.
  fileprivate var escapedForXML: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }
}
