internal import Source

/// What depends on what stands at the place.
extension SyntaxMistake {
  /// Whether the line of the mistake is indented with a tab.
  var isTab: Bool {
    var start = place
    while start > 0, bytes.widthOfBreak(at: start - 1) != 1 { start -= 1 }
    return bytes[start...].prefix { $0.isBlank }.contains(UInt8(ascii: "\t"))
      || problem.problem.contains("tab character")
  }

  var tab: Explanation {
    Explanation(message: "a tab cannot indent a line", help: "indent with spaces")
  }

  var template: Explanation? {
    let line = bytes[..<place].suffix(400).split { $0.isLineEnd }.last ?? bytes[place..<place]
    guard String(decoding: line, as: UTF8.self).contains(": {{") else { return nil }
    return Explanation(
      message: "a value that begins with `{{` is read as a mapping", help: "quote the value: \"{{ … }} …\"")
  }

  var openQuote: Explanation {
    let quote = contextPlace.flatMap { bytes.byte(at: $0) } == UInt8(ascii: "'") ? "'" : "\""
    return Explanation(
      message: "a text in quotes is never closed", help: "close it with `\(quote)`",
      context: "the quote that opens it")
  }

  func openBracket(_ words: String) -> Explanation {
    let isList = problem.context == "while parsing a flow sequence"
    return Explanation(
      message: "expected `,` or `\(isList ? "]" : "}")` in the \(isList ? "list" : "mapping") in brackets",
      help: "close the bracket, part entries with `,`, and quote text that holds brackets, commas or quotes",
      context: "the bracket that opens it")
  }

  var secondColon: Explanation {
    Explanation(
      message: "a `:` that makes a key is not allowed here",
      help: "quote a text that holds `: `, and indent the line like the keys around it")
  }

  var reservedCharacter: Explanation {
    let character = String(decoding: bytes[place..<Int(range(at: place).end)], as: UTF8.self)
    return Explanation(
      message: "a value cannot begin with \(character == "`" ? "a backtick" : "`\(character)`")",
      help: "quote the value")
  }

  var keyAlone: Explanation {
    // libyaml.c, yaml_parser_stale_simple_keys: YAML 1.2.2, section 7.4.2 has the limit.
    if let contextPlace, place - contextPlace > 1024 {
      return Explanation(
        message: "a key is longer than 1,024 characters", help: "write a shorter one", context: "the key begins here")
    }
    return Explanation(
      message: "expected `:` after a key", help: "write `key: value`, or indent a text like the line before",
      context: "the key begins here")
  }

  var secondRoot: Explanation {
    // Files that were put together keep the marks that each began with.
    let lineBefore = bytes[..<place].suffix(1024).split { $0.isLineEnd }.last
    if lineBefore?.starts(with: [0xEF, 0xBB, 0xBF]) == true {
      return Explanation(message: "the line before begins with a byte-order mark", help: "take the mark out")
    }
    return Explanation(message: "expected the end of the document", help: "part documents with a line `---`")
  }
}
