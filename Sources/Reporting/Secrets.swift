import Credentials
import Source

/// What no report may show of the sources: values that a finding calls secrets, and whatever else on a line looks like a
/// credential, in a key or in a comment. Of each the first four characters are shown.
struct Secrets: Sendable {
  private let values: [FileID: [Range<Int>]]

  init(in findings: [ReportedFinding], of rules: Set<RuleID>, _ sources: SourceFiles) {
    var values: [FileID: [Range<Int>]] = [:]
    for finding in findings where rules.contains(finding.rule) {
      let range = finding.place.range
      values[range.file, default: []].append(Self.hiddenPart(of: range, in: sources[range.file]))
    }
    self.values = values
  }

  private static func hiddenPart(of range: SourceRange, in file: SourceFile) -> Range<Int> {
    let bytes = file.bytes.prefix(Int(range.end)).dropFirst(Int(range.start))
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    let shown = starts.dropFirst(CredentialSearch.shownCharacters).first ?? bytes.endIndex
    return shown..<bytes.endIndex
  }

  /// What is hidden of a part of a line, in order.
  func hidden(in part: Range<Int>, of id: FileID, _ sources: SourceFiles) -> [Range<Int>] {
    (values[id, default: []] + Self.credentials(on: part, of: sources[id].bytes))
      .map { $0.clamped(to: part) }.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The credentials on a part of a line, those included that begin before it.
  private static func credentials(on part: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    let lineFeed = UInt8(ascii: "\n")
    let (left, right) = (
      part.lowerBound - CredentialSearch.longestMatch, part.upperBound + CredentialSearch.longestMatch
    )
    let before = bytes[max(0, left)..<part.lowerBound]
    let start = before.lastIndex(of: lineFeed).map { $0 + 1 } ?? before.startIndex
    let line = bytes[start..<min(bytes.count, right)].prefix { $0 != lineFeed }
    return CredentialSearch.standard.secrets(in: Array(line)).map { $0.lowerBound + start..<$0.upperBound + start }
  }
}

extension [Range<Int>] {
  /// Parts a stretch of a line into what may be shown and what is hidden, in order.
  func parts(of bounds: Range<Int>) -> [(bounds: Range<Int>, isHidden: Bool)] {
    var parts: [(Range<Int>, Bool)] = []
    var start = bounds.lowerBound
    for hidden in map({ $0.clamped(to: bounds) }) where !hidden.isEmpty {
      if start < hidden.lowerBound { parts.append((start..<hidden.lowerBound, false)) }
      if start < hidden.upperBound { parts.append((Swift.max(start, hidden.lowerBound)..<hidden.upperBound, true)) }
      start = Swift.max(start, hidden.upperBound)
    }
    if start < bounds.upperBound { parts.append((start..<bounds.upperBound, false)) }
    return parts
  }
}
