extension SourceFile {
  /// The file with edits applied; of two that overlap, the one that begins later is left out. All other bytes stay.
  public func applying(_ edits: some Sequence<TextEdit>) -> SourceFile {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var done = 0
    for edit in Set(edits).sorted(by: { ($0.range, $0.replacement) < ($1.range, $1.replacement) }) {
      let bounds = Int(edit.range.start)..<Int(edit.range.end)
      guard bounds.lowerBound >= done, bounds.upperBound <= bytes.count, done == 0 || !bounds.isEmpty else { continue }
      result += bytes[done..<bounds.lowerBound]
      result += edit.replacement.utf8
      done = bounds.upperBound
    }
    return SourceFile(path: path, bytes: result + bytes[done...])
  }
}
