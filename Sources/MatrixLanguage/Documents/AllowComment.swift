public import Source
import YAMLTree

/// A comment that speaks of `sevc:allow`.
public struct AllowComment: Sendable {
  /// From the `#` to the end of the line.
  public var text: String
  public var range: SourceRange
  /// What it covers: its line, or the entry or key below it.
  public var reach: SourceRange
}

extension YAMLTree {
  /// The comments that may silence a finding.
  var allowComments: [AllowComment] {
    comments(containing: "sevc:allow").map { comment in
      AllowComment(text: comment.text, range: comment.range, reach: reach(of: comment))
    }
  }
}
