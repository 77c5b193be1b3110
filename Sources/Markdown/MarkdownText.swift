import Source

/// Which reader of Markdown a page is for.
package enum MarkdownDialect: Sendable {
  /// GitHub-flavoured Markdown, spec 0.29.
  case gitHub
  /// Python-Markdown with the extensions that `mkdocs.yml` turns on.
  case mkDocs
}

/// Escapes text for Markdown, and no more of it than would be read as markup.
///
/// A title such as `Security + Trust & Safety` stays as it is. What is escaped: backslashes, backticks, emphasis,
/// brackets, tags, entities, strikethrough, table bars, and at the start of a line what would open a heading, a quote, a
/// list, a fence or a rule. Addresses of the web stay what GitHub makes of them: links that show where they lead.
/// Python-Markdown reads more as headings, addresses and attributes, so that more is escaped for it.
package struct MarkdownText: Sendable {
  /// Where text stands: what is markup differs.
  package enum Place: Sendable {
    case line
    case heading
    case cell
  }

  package let dialect: MarkdownDialect
  /// Where the text stands.
  package let place: Place
  /// Whether two dollar signs on the line would make a formula of what stands between.
  package let escapesDollars: Bool

  package init(dialect: MarkdownDialect, place: Place, escapesDollars: Bool) {
    self.dialect = dialect
    self.place = place
    self.escapesDollars = escapesDollars
  }

  /// The text as Markdown of one line; line ends become `<br>`.
  ///
  /// - Parameters:
  ///   - isFirst: whether the text begins its line.
  ///   - isLast: whether it ends it.
  ///   - isLabel: whether it stands in a link's brackets.
  package func escaped(_ text: String, isFirst: Bool, isLast: Bool, isLabel: Bool = false) -> String {
    if Self.isPlain(text) { return text }
    let scalars = Array(text.withPlainLineEnds.unicodeScalars)
    let opening = isFirst && place == .line ? blockMarker(scalars) : nil
    let closing = isLast && place == .heading ? closingMarker(scalars) : nil
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if index == opening || index == closing { result += "\\" }
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      let text = escaped(scalar, between: before, and: after, rest: scalars[index...])
      result += isLabel && text == "]" ? closingBracket : text
    }
    return result
  }

  /// Whether a text is of letters, digits and marks that mean nothing wherever they stand, as most are; where a line
  /// begins with it, too.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isASCIILetter else { return text.isEmpty }
    return text.utf8.allSatisfy { byte in
      let scalar = Unicode.Scalar(byte)
      return scalar.isASCIILetter || scalar.isASCIIDigit || plainMarks.contains(byte)
    }
  }

  private static let plainMarks = Set(" ,.:;/()'\"%?=-".utf8)

  /// A bracket in a link's label. Python-Markdown takes `[\]: a` for the definition of a link.
  private var closingBracket: String { dialect == .mkDocs ? "&#93;" : "\\]" }

  private func escaped(
    _ scalar: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?,
    rest: ArraySlice<Unicode.Scalar>
  ) -> String {
    let isAlone = before?.isBlank == true && after?.isBlank == true
    switch scalar {
    case "\n": return "<br>"
    case "\\", "`", "[": return "\\\(scalar)"
    // cmark-gfm ticks a task's box wherever `[x]` stands on its line.
    case "]" where before == "x" || before == "X": return "\\]"
    case "*" where !isAlone: return "\\*"
    case "_" where !isAlone && !(before?.isWordLike == true && after?.isWordLike == true): return "\\_"
    case "~" where before?.isBlank != true && before != nil || after == "~": return "\\~"
    case "{" where dialect == .mkDocs: return "&#123;"
    case "<" where dialect == .mkDocs: return "&lt;"
    case "<" where after.map { $0.isASCIILetter || ["/", "!", "?"].contains($0) } ?? true: return "&lt;"
    case "&" where Self.startsEntity(rest): return "&amp;"
    case "|" where place == .cell: return "\\|"
    case "$" where escapesDollars: return "<span>$</span>"
    default: return scalar.isControl && scalar != "\t" ? "\u{FFFD}" : String(scalar)
    }
  }

  /// Where a line would be read as the start of another block: the scalar to escape (GFM, chapter 4 and 5).
  private func blockMarker(_ line: [Unicode.Scalar]) -> Int? {
    guard let first = line.first else { return nil }
    func ends(at index: Int) -> Bool { index >= line.count || line[index].isBlank }
    switch first {
    case ">": return 0
    case "#":
      let level = line.prefix { $0 == "#" }.count
      return dialect == .mkDocs || level <= 6 && ends(at: level) ? 0 : nil
    case "-", "+": return ends(at: 1) || line.allSatisfy { $0 == "-" || $0.isBlank } ? 0 : nil
    case "0"..."9":
      let digits = line.prefix { $0.isASCIIDigit }.count
      let isMarker = digits <= 9 && digits < line.count && (line[digits] == "." || line[digits] == ")")
      return isMarker && ends(at: digits + 1) ? digits : nil
    default: return nil
    }
  }

  /// The first of the number signs at a heading's end, which would be taken for its closing (GFM 4.2). Python-Markdown
  /// takes each for one.
  private func closingMarker(_ heading: [Unicode.Scalar]) -> Int? {
    guard heading.last == "#", let other = heading.lastIndex(where: { $0 != "#" }) else {
      return heading.last == "#" ? 0 : nil
    }
    return dialect == .mkDocs || heading[other].isBlank ? other + 1 : nil
  }

  /// Whether an ampersand begins something like `&copy;`, `&#35;` or `&#x23;`.
  private static func startsEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.dropFirst().prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == "#" }
    return !name.isEmpty && rest.dropFirst(name.count + 1).first == ";"
  }
}

extension String {
  /// The text with every kind of line end made a line feed: CR LF, CR, and those of Unicode.
  fileprivate var withPlainLineEnds: String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}": result.append("\n")
      case "\n" where isAfterReturn: break
      default: result.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }
}
