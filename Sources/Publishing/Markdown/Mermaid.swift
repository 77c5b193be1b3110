import Source

/// Lines of Mermaid diagrams, which GitHub draws out of fenced blocks.
///
/// Text reaches them as letters, digits and harmless marks; every other ASCII character as Mermaid's numeric entity
/// (`#59;`), which the renderer turns back after it has parsed the diagram. So no text ends a label, begins a comment or
/// a directive, or is taken for Markdown. Source: mermaid-js/mermaid, `packages/mermaid/src/utils.ts`, `encodeEntities`.
enum Mermaid {
  static func block(_ lines: [String]) -> Block {
    .code(language: "mermaid", lines: lines)
  }

  /// A timeline: each period with what happens then.
  static func timeline(_ periods: [(period: String, events: [String])]) -> Block {
    block(["timeline"] + periods.map { "  " + ([$0.period] + $0.events).map(text).joined(separator: " : ") })
  }

  /// A label in quotes, on several lines.
  static func label(_ lines: [String]) -> String {
    "\"" + lines.map(text).joined(separator: "<br/>") + "\""
  }

  /// Text in which no character means anything to Mermaid.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.withSingleBlanks.unicodeScalars {
      if isHarmless(scalar) { result.unicodeScalars.append(scalar) } else { result += "#\(scalar.value);" }
    }
    return result
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return !scalar.isControl }
    return scalar.isASCIILetter || scalar.isASCIIDigit || [" ", ".", ",", "-", "+", "/"].contains(scalar)
  }
}
