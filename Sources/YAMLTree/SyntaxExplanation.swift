extension SyntaxMistake {
  /// A mistake in words, and what to do.
  struct Explanation {
    let message: String
    var help: String?
    /// What is said of the place where it begins.
    var context = "it begins here"
  }
}

/// The words of libyaml 0.2.5, in `scanner.c` and `parser.c`, and what its authors' readers are told instead.
extension SyntaxMistake.Explanation {
  init(of problem: ParserProblem) {
    let known = Self.mistake(problem.problem) ?? Self.mistake(within: problem.context)
    self =
      known
      ?? Self(message: "\(problem.problem) \(problem.context)", help: "look for a sign of YAML, and quote its text")
  }

  private static func mistake(_ problem: String) -> Self? {
    switch problem {
    case "did not find expected key":
      Self(
        message: "expected a key, or the end of the mapping",
        help: "indent the line like the keys around it, and quote a text that begins with a quote or a bracket",
        context: "the mapping begins here")
    case "did not find expected '-' indicator":
      Self(
        message: "expected `-`, or the end of the list", help: "indent the line like the entries around it",
        context: "the list begins here")
    case "block sequence entries are not allowed in this context":
      Self(message: "a list entry is not allowed here", help: "put `- ` on a line of its own, below its key")
    case "mapping keys are not allowed in this context":
      Self(message: "a value that begins with `? ` is read as a key", help: "quote the value")
    case "found unknown escape character":
      Self(
        message: "an unknown escape stands in double quotes", help: "write `\\\\` for a backslash, or use single quotes"
      )
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      Self(
        message: "an escape in double quotes names no character",
        help: "write all its digits, as in `\\u00E9`; `\\\\` for a backslash, or use single quotes")
    case "did not find expected alphabetic or numeric character":
      Self(message: "a value that begins with `*` or `&` is read as an alias or anchor", help: "quote the value")
    case "found undefined tag handle":
      Self(message: "a value that begins with `!` is read as a tag", help: "quote the value")
    case "found incompatible YAML document":
      Self(message: "this version of YAML cannot be read", help: "take the `%YAML` line out, none is needed")
    case "found duplicate %YAML directive", "found duplicate %TAG directive":
      Self(message: "the directive stands twice", help: "take the line out, none is needed")
    case "control characters are not allowed":
      Self(message: "a control character stands here, and YAML allows none", help: "take the character out")
    case "did not find expected node content":
      Self(message: "expected a value", help: "quote a text that begins with a sign of YAML")
    default: nil
    }
  }

  private static func mistake(within context: String) -> Self? {
    switch context {
    case "while scanning a directive", "while scanning a %YAML directive", "while scanning a %TAG directive":
      Self(message: "a line that begins with `%` is read as a directive, and is none", help: "take the line out")
    case "while scanning a tag", "while parsing a tag", "while parsing a %TAG directive":
      Self(message: "a value that begins with `!` is read as a tag, and is none", help: "quote the value")
    case "while scanning a block scalar":
      Self(
        message: "a value that begins with `|` or `>` is read as a text on the lines below",
        help: "put nothing behind the sign on its line, or quote the value")
    default: nil
    }
  }
}
