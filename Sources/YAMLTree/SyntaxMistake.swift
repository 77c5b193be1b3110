internal import Source

/// A mistake at which libyaml stops, told in the terms of who writes the file.
struct SyntaxMistake {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: FileID
  private let problem: ParserProblem
  /// Where libyaml stopped, and where what it was about begins.
  private let place: Int
  private let contextPlace: Int?

  init(_ problem: ParserProblem, in bytes: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool, file: FileID) {
    func offset(of place: ParserProblem.Place) -> Int {
      switch place {
      case .byte(let byte): return min(base + byte, bytes.count)
      case .scalar(let scalar):
        var cursor = PlaceCursor(bytes, base: base, isASCII: isASCII)
        return cursor.offset(of: scalar)
      }
    }
    self.bytes = bytes
    self.file = file
    self.problem = problem
    place = offset(of: problem.place)
    contextPlace = problem.contextPlace.map(offset(of:))
  }

  var finding: Diagnostic {
    let words = explanation
    return Diagnostic(
      "yaml-syntax", at: range(at: place), words.message, help: words.help, related: related(words.context))
  }

  private func related(_ message: String) -> [RelatedPlace] {
    guard let contextPlace, contextPlace != place else { return [] }
    return [RelatedPlace(message, at: range(at: contextPlace))]
  }

  /// The character at an offset; nothing at the end of a line.
  private func range(at offset: Int) -> SourceRange {
    let isEnd = offset >= bytes.count || bytes.widthOfBreak(at: offset) > 0
    let width = isEnd ? 0 : UTF8Text.width(ofLead: bytes[offset])
    return SourceRange(file: file, start: UInt32(offset), end: UInt32(min(offset + width, bytes.count)))
  }

  private struct Explanation {
    let message: String
    var help: String?
    var context = "it begins here"
  }

  private var explanation: Explanation {
    if isTab { return tab }
    if let template { return template }
    switch (problem.problem, problem.context) {
    case ("found unexpected end of stream", _), ("found unexpected document indicator", _): return openQuote
    case (let words, "while parsing a flow sequence"), (let words, "while parsing a flow mapping"):
      return openBracket(words)
    case ("mapping values are not allowed in this context", _): return secondColon
    case ("found character that cannot start any token", _): return reservedCharacter
    default: return commonMistake ?? plain
    }
  }

  /// Whether the line of the mistake is indented with a tab.
  private var isTab: Bool {
    var start = place
    while start > 0, bytes.widthOfBreak(at: start - 1) != 1 { start -= 1 }
    return bytes[start...].prefix { $0.isBlank }.contains(UInt8(ascii: "\t"))
      || problem.problem.contains("tab character")
  }

  private var tab: Explanation {
    Explanation(message: "a tab cannot indent a line", help: "indent with spaces")
  }

  private var template: Explanation? {
    let line = bytes[..<place].suffix(400).split { $0.isLineEnd }.last ?? bytes[place..<place]
    guard String(decoding: line, as: UTF8.self).contains(": {{") else { return nil }
    return Explanation(
      message: "a value that begins with `{{` is read as a mapping", help: "quote the value: \"{{ … }} …\"")
  }

  private var openQuote: Explanation {
    let quote = contextPlace.flatMap { bytes.byte(at: $0) } == UInt8(ascii: "'") ? "'" : "\""
    return Explanation(
      message: "a text in quotes is never closed", help: "close it with `\(quote)`",
      context: "the quote that opens it")
  }

  private func openBracket(_ words: String) -> Explanation {
    let isList = problem.context == "while parsing a flow sequence"
    return Explanation(
      message: "expected `,` or `\(isList ? "]" : "}")` in the \(isList ? "list" : "mapping") in brackets",
      help: "close the bracket, part entries with `,`, and quote text that holds brackets, commas or quotes",
      context: "the bracket that opens it")
  }

  private var secondColon: Explanation {
    Explanation(
      message: "a `:` that makes a key is not allowed here",
      help: "quote a text that holds `: `, and indent the line like the keys around it")
  }

  private var reservedCharacter: Explanation {
    let end = Int(range(at: place).end)
    return Explanation(
      message: "a value cannot begin with `\(String(decoding: bytes[place..<end], as: UTF8.self))`",
      help: "quote the value")
  }

  /// libyaml's own words, where nothing better is known.
  private var plain: Explanation {
    Explanation(message: problem.context.isEmpty ? problem.problem : "\(problem.problem) \(problem.context)")
  }

  private var commonMistake: Explanation? {
    switch problem.problem {
    case "did not find expected key":
      Explanation(
        message: "expected a key, or the end of the mapping",
        help: "indent the line like the keys around it, and quote a text that begins with a quote or a bracket",
        context: "the mapping begins here")
    case "did not find expected '-' indicator":
      Explanation(
        message: "expected `-`, or the end of the list", help: "indent the line like the entries around it",
        context: "the list begins here")
    case "could not find expected ':'":
      Explanation(
        message: "expected `:` after a key", help: "write `key: value`, or indent a text like the line before",
        context: "the key begins here")
    case "block sequence entries are not allowed in this context":
      Explanation(message: "a list entry is not allowed here", help: "put `- ` on a line of its own, below its key")
    case "did not find expected <document start>":
      Explanation(message: "expected the end of the document", help: "part documents with a line `---`")
    case "found unknown escape character":
      Explanation(
        message: "an unknown escape stands in double quotes", help: "write `\\\\` for a backslash, or use single quotes"
      )
    case "did not find expected alphabetic or numeric character":
      Explanation(
        message: "a value that begins with `*` or `&` is read as an alias or anchor", help: "quote the value")
    case "found incompatible YAML document":
      Explanation(message: "this version of YAML cannot be read", help: "take the `%YAML` line out, none is needed")
    case "control characters are not allowed":
      Explanation(message: "a control character stands here, and YAML allows none", help: "take the character out")
    case "did not find expected node content":
      Explanation(message: "expected a value", help: "quote a text that begins with a sign of YAML")
    default: nil
    }
  }
}
