internal import Source

/// The finding for more `%` directives before the first document than are read, counted before libyaml sees them.
///
/// libyaml compares each `%TAG` with all before it: 4 MiB of them take it over a minute.
func directivesFinding(
  _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ limits: YAMLLimits, _ file: FileID
) -> Diagnostic? {
  var count = 0
  var line = start
  while line < bytes.count, let content = bytes.firstContent(from: line) {
    let isDirective = content == line && bytes[line] == UInt8(ascii: "%")
    guard isDirective || bytes[content].isLineEnd || bytes[content] == UInt8(ascii: "#") else { return nil }
    if isDirective { count += 1 }
    if count > limits.directives { return tooManyDirectives(at: line, limits, file) }
    line = bytes.startOfLine(after: content)
  }
  return nil
}

func tooManyDirectives(at offset: Int, _ limits: YAMLLimits, _ file: FileID) -> Diagnostic {
  Diagnostic(
    "yaml-limit", at: SourceRange(file: file, start: UInt32(offset), end: UInt32(offset + 1)),
    "the file has more than \(limits.directives) `%` directives", help: "take the directives out, none is needed")
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether more lines begin with `%` than a limit: only then may libyaml meet too many directives.
  func hasMoreDirectiveLines(than limit: Int, from start: Int) -> Bool {
    var count = 0
    var offset = start
    while let sign = first(UInt8(ascii: "%"), from: offset) {
      if sign == start || endsBreak(before: sign) { count += 1 }
      if count > limit { return true }
      offset = sign + 1
    }
    return false
  }

  /// The offset of the last line that begins with `%` before an offset.
  func lastDirectiveLine(before offset: Int) -> Int {
    self[..<Swift.min(offset, count)].indices.last {
      self[$0] == UInt8(ascii: "%") && ($0 == 0 || self[$0 - 1].isLineEnd)
    } ?? 0
  }

  /// The first offset from there on that holds neither space nor tab.
  fileprivate func firstContent(from start: Int) -> Int? {
    self[start...].firstIndex { !$0.isBlank }
  }

  /// The offset after the next line end.
  fileprivate func startOfLine(after offset: Int) -> Int {
    self[offset...].firstIndex { $0.isLineEnd }.map { $0 + 1 } ?? count
  }
}
