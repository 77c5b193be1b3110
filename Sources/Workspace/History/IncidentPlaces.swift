import MatrixLanguage
import Source

/// Where the incidents of a matrix stand in its file: whole lines, in bytes from the start of the file.
struct IncidentPlaces: Sendable {
  /// In the order of the list.
  let all: [Range<Int>]
  /// How many blanks stand before each dash.
  let margin: Int

  init(_ all: [Range<Int>], margin: Int) {
    self.all = all
    self.margin = margin
  }

  /// - Returns: nil where they do not all begin with a dash, one below the other.
  init?(_ ranges: [SourceRange], in text: [UInt8]) {
    var all: [Range<Int>] = []
    var margins: Set<Int> = []
    for range in ranges {
      let lines = text.lines(of: range)
      guard let margin = text.marginOfDash(at: lines.lowerBound), lines.lowerBound >= all.last?.upperBound ?? 0 else {
        return nil
      }
      all.append(lines)
      margins.insert(margin)
    }
    guard margins.count < 2 else { return nil }
    self.init(all, margin: margins.first ?? 0)
  }
}

extension [UInt8] {
  /// How many blanks stand on a line before its dash; nil where something else stands there.
  func marginOfDash(at start: Int) -> Int? {
    let dash = self[start...].firstIndex { $0 != UInt8(ascii: " ") }
    return dash.flatMap { self[$0] == UInt8(ascii: "-") ? $0 - start : nil }
  }

  /// The start of the line after a place.
  func endOfLine(from place: Int) -> Int {
    self[place...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? count
  }

  /// The whole lines on which a stretch stands, the end of the last counted in.
  fileprivate func lines(of range: SourceRange) -> Range<Int> {
    let start = Swift.min(Int(range.start), count)
    let last = Swift.max(start, Swift.min(Int(range.end), count) - 1)
    return (self[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)..<endOfLine(from: last)
  }
}
