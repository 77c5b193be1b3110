import Source

/// Text in a cell of a table that GitHub shows where people talk: in a comment, or in a job's summary.
///
/// More is escaped there than on a page of ``MarkdownText``: nothing that a matrix says may call somebody, or refer to
/// something. GitHub-flavoured Markdown, spec 0.29, sections 2.4, 4.10 and 6.3.
package enum MarkdownCell {
  /// Words, what stands between backticks as code.
  package static func words(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return plain(text) }
    return parts.enumerated().map { index, part in
      index % 2 == 1 ? code(String(part)) : plain(String(part))
    }.joined()
  }

  /// Code, in which nothing is a link or calls anybody.
  package static func code(_ text: String) -> String {
    if !text.contains(where: { $0 != " " }) { return plain(text) }
    // In a table `\|` is a bar even in code, so that a backslash before a bar cannot be written there.
    if text.contains("`") || text.contains("\\|") { return "<code>\(plain(text, isCode: true))</code>" }
    return "`\(text.replacing("|", with: "\\|"))`"
  }

  private static func plain(_ text: String, isCode: Bool = false) -> String {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.map { index in
      switch scalars[index] {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "|": "&#124;"
      case "\\", "`", "*", "_", "[", "]", "#", "~", "!", "$": "\\\(scalars[index])"
      // Escaped it would still call whoever is named: GitHub looks for names once the page is made.
      case "@" where !isCode && index + 1 < scalars.count && scalars[index + 1].isWordLike: "<span>@</span>"
      default: String(scalars[index])
      }
    }.joined()
      // What is no address in the source is no link on the page ("Autolinks (extension)").
      .replacing("://", with: "&#58;//").replacing("www.", with: "www&#46;")
  }
}
