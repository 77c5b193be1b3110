internal import Source

/// A mistake at which libyaml stops, told in the terms of who writes the file.
struct SyntaxMistake {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: FileID
  let problem: ParserProblem
  /// Where libyaml stopped, and where what it was about begins.
  let place: Int
  let contextPlace: Int?

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
  func range(at offset: Int) -> SourceRange {
    let isEnd = offset >= bytes.count || bytes.widthOfBreak(at: offset) > 0
    let width = isEnd ? 0 : UTF8Text.width(ofLead: bytes[offset])
    return SourceRange(file: file, start: UInt32(offset), end: UInt32(min(offset + width, bytes.count)))
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
    case ("could not find expected ':'", _): return keyAlone
    case ("did not find expected <document start>", _): return secondRoot
    default: return Explanation(of: problem)
    }
  }
}
