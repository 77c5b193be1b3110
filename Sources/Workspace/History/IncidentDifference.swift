/// Where two versions of a matrix differ, if in nothing but some neighbours of its list of incidents.
struct IncidentDifference {
  /// Which incidents of the known version are others in the other one, counted from 0.
  let places: Range<Int>
  /// The lines on which they stand, in bytes from the start of the file.
  let knownLines: Range<Int>
  /// The lines that stand in their place in the other version.
  let otherLines: Range<Int>

  /// - Parameter places: Where the incidents of the known version stand.
  /// - Returns: nil where more than incidents differs, or what differs may belong to an incident before it.
  init?(_ text: [UInt8], _ places: IncidentPlaces, _ otherText: [UInt8]) {
    guard let first = places.all.first, let last = places.all.last, !text.mayHoldAliases, !otherText.mayHoldAliases
    else { return nil }
    let start = text.alikeLines(with: otherText)
    let end = text.count - text.alikeLastLines(with: otherText, behind: start)
    guard first.lowerBound <= start, end <= last.upperBound else { return nil }
    let before = places.all.prefix { $0.upperBound <= start }.count
    let after = places.all.reversed().prefix { $0.lowerBound >= end }.count
    guard before + after > 0, before + after <= places.all.count else { return nil }
    self.places = before..<places.all.count - after
    knownLines = Self.lines(of: self.places, places.all, start, text)
    otherLines =
      knownLines.lowerBound..<max(knownLines.lowerBound, knownLines.upperBound + otherText.count - text.count)
    guard otherLines.isEmpty || otherText.marginOfDash(at: otherLines.lowerBound) == places.margin else { return nil }
  }

  /// From the first incident that differs, or where it would stand, to the next that does not. Behind the last one, what
  /// looks like a comment may be its text.
  private static func lines(of chosen: Range<Int>, _ places: [Range<Int>], _ start: Int, _ text: [UInt8]) -> Range<Int>
  {
    let first = min(start, places.indices.contains(chosen.lowerBound) ? places[chosen.lowerBound].lowerBound : start)
    if places.indices.contains(chosen.upperBound) { return first..<max(first, places[chosen.upperBound].lowerBound) }
    var end = max(first, places.last?.upperBound ?? 0)
    while end < text.count, text[end].isOfIndentedLine { end = text.endOfLine(from: end) }
    return first..<end
  }
}

extension UInt8 {
  /// Whether a line that begins so goes on with what stands above it, or says nothing.
  fileprivate var isOfIndentedLine: Bool {
    [UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(self)
  }
}

extension [UInt8] {
  /// Whether something may stand for what is said elsewhere.
  fileprivate var mayHoldAliases: Bool {
    withUnsafeBytes { $0.contains(Self.anchorMark) && $0.contains(Self.aliasMark) }
  }

  private static let anchorMark = SoughtText(Array("&".utf8))
  private static let aliasMark = SoughtText(Array("*".utf8))

  /// The length of the whole lines with which both texts begin.
  fileprivate func alikeLines(with other: [UInt8]) -> Int {
    self[..<alikeStart(with: other)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// The length of the whole lines with which both texts end, behind the lines with which they begin.
  fileprivate func alikeLastLines(with other: [UInt8], behind start: Int) -> Int {
    let most = Swift.min(count, other.count) - start
    let length = alikeEnd(with: other, atMost: most)
    if length == most { return most }
    return suffix(length).firstIndex(of: UInt8(ascii: "\n")).map { count - $0 - 1 } ?? 0
  }
}
