import Markdown

/// What a report shows of a text in a table of a comment or a summary.
extension String {
  /// As words, what stands between backticks as code.
  var asMarkdownCell: String { MarkdownCell.words(visible) }

  /// As code, in which nothing is a link or calls anybody.
  var asMarkdownCode: String { MarkdownCell.code(visible) }
}
