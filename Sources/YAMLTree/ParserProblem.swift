internal import CYAML

/// What libyaml says when it cannot read on.
struct ParserProblem {
  /// Where: a byte from the start of libyaml's input, or a count of Unicode scalars.
  enum Place {
    case byte(Int)
    case scalar(Int)
  }

  /// What is wrong, in libyaml's words.
  let problem: String
  /// What libyaml was about, and since where.
  let context: String
  let place: Place
  let contextPlace: Place?

  init(_ parser: yaml_parser_t) {
    problem = parser.problem.map { String(cString: $0) } ?? "not enough memory"
    context = parser.context.map { String(cString: $0) } ?? ""
    contextPlace = parser.context == nil ? nil : .scalar(parser.context_mark.index)
    place =
      parser.error == YAML_READER_ERROR ? .byte(parser.problem_offset) : .scalar(parser.problem_mark.index)
  }
}
