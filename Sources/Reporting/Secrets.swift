import Source

/// The stretches of the sources that look like credentials, their first four characters left out.
struct Secrets: Sendable {
  /// How much of a secret a report may show, in characters.
  private static let shownCharacters = 4

  private let stretches: [FileID: [Range<Int>]]

  init(in findings: [ReportedFinding], of rules: Set<RuleID>, _ sources: SourceFiles) {
    var stretches: [FileID: [Range<Int>]] = [:]
    for finding in findings where rules.contains(finding.rule) {
      let range = finding.place.range
      stretches[range.file, default: []].append(Self.hiddenPart(of: range, in: sources[range.file]))
    }
    self.stretches = stretches.mapValues { $0.sorted { $0.lowerBound < $1.lowerBound } }
  }

  private static func hiddenPart(of range: SourceRange, in file: SourceFile) -> Range<Int> {
    let bytes = file.bytes.prefix(Int(range.end)).dropFirst(Int(range.start))
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    let shown = starts.dropFirst(shownCharacters).first ?? bytes.endIndex
    return shown..<bytes.endIndex
  }

  /// Parts a stretch of a file into what may be shown and what may not, in order.
  func parts(of bounds: Range<Int>, in file: FileID) -> [(bounds: Range<Int>, isHidden: Bool)] {
    var parts: [(Range<Int>, Bool)] = []
    var start = bounds.lowerBound
    for hidden in stretches[file, default: []].map({ $0.clamped(to: bounds) }) where !hidden.isEmpty {
      if start < hidden.lowerBound { parts.append((start..<hidden.lowerBound, false)) }
      if start < hidden.upperBound { parts.append((max(start, hidden.lowerBound)..<hidden.upperBound, true)) }
      start = max(start, hidden.upperBound)
    }
    if start < bounds.upperBound { parts.append((start..<bounds.upperBound, false)) }
    return parts
  }
}
