import Escalation
public import MatrixLanguage
public import Source

/// Writes an acceptance into `accepted.yaml`: sorted by fingerprint, a key a line, so that two branches merge.
public enum AcceptanceFile {
  /// The file with one more entry, everything else in it byte for byte as it was; an entry of the same fingerprint is
  /// replaced.
  ///
  /// - Parameters:
  ///   - list: What the file says now.
  ///   - file: The file, or nil where there is none yet.
  public static func adding(
    _ acceptance: Acceptance, of change: Change, to list: AcceptanceList, in file: SourceFile?
  ) -> [UInt8] {
    let entry = EntryText(acceptance, of: change)
    guard let file, let section = Section(list, file) else {
      let others = list.entries.compactMap(EntryText.init).filter { $0.fingerprint != entry.fingerprint }
      let sorted = (others + [entry]).sorted { $0.fingerprint < $1.fingerprint }
      return Array((header + sorted.map(\.text).joined()).utf8)
    }
    var bytes = file.bytes
    let place = section.place(of: entry.fingerprint)
    let isUnended = place.lowerBound == bytes.count && bytes.last != UInt8(ascii: "\n")
    bytes.replaceSubrange(place, with: Array(((isUnended ? "\n" : "") + entry.text).utf8))
    return bytes
  }

  private static let header = """
    # Changes of meaning that are intended. `sevc accept` writes here; take an entry out once its change is merged.
    apiVersion: sevc/v1
    kind: Acceptances
    accepted:

    """
}

/// One entry, before it is text.
private struct EntryText {
  let fingerprint: String
  let change: String?
  let reason: String
  let until: CalendarDate?

  init(_ acceptance: Acceptance, of change: Change) {
    fingerprint = change.fingerprint
    let title = (change.matrix.map { "\($0): " } ?? "") + "\(change.subject) \(change.field)"
    self.change = "\(title): \(change.before ?? "nothing") → \(change.after ?? "nothing")"
    reason = acceptance.reason
    until = acceptance.until
  }

  /// An entry that stands already; nil where it is not whole.
  init?(_ entry: AcceptanceEntry) {
    guard let fingerprint = entry.fingerprint?.value, let reason = entry.reason?.value else { return nil }
    self.fingerprint = fingerprint
    change = entry.change?.value
    self.reason = reason
    until = entry.until?.value
  }

  var text: String {
    let lines = [
      "  - fingerprint: \(Self.quoted(fingerprint))", change.map { "    change: \(Self.quoted($0))" },
      "    reason: \(Self.quoted(reason))", until.map { "    until: \($0)" },
    ]
    return lines.compactMap { $0.map { "\($0)\n" } }.joined()
  }

  /// A double-quoted YAML scalar (YAML 1.2.2, section 7.3.1) of one line; what nobody can see is left out.
  private static func quoted(_ text: String) -> String {
    "\"" + text.singleSpaced.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: ""
    default: scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
    }
  }
}

/// Where the entries of a file stand, as whole lines.
private struct Section {
  private let entries: [(fingerprint: String, lines: Range<Int>)]
  private let end: Int

  /// Nil where there is no entry, or where one does not stand on lines of its own.
  init?(_ list: AcceptanceList, _ file: SourceFile) {
    var entries: [(fingerprint: String, lines: Range<Int>)] = []
    for entry in list.entries {
      let line = file.lineBounds(at: entry.range.start)
      let before = file.text(in: line.lowerBound..<Int(entry.range.start))
      guard let fingerprint = entry.fingerprint?.value, before == "  - " else { return nil }
      entries.append((fingerprint, line.lowerBound..<Self.end(of: entry, file)))
    }
    guard let last = entries.last else { return nil }
    self.entries = entries
    end = last.lines.upperBound
  }

  /// The end of the last line that an entry's values reach to.
  private static func end(of entry: AcceptanceEntry, _ file: SourceFile) -> Int {
    let ends = [entry.fingerprint?.range, entry.change?.range, entry.reason?.range, entry.until?.range]
      .compactMap { $0?.end }
    let line = file.lineBounds(at: ends.max() ?? entry.range.start)
    return file.bytes[line.upperBound...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? file.bytes.count
  }

  /// The lines in whose place an entry belongs: those of its own fingerprint, or none before the next greater.
  func place(of fingerprint: String) -> Range<Int> {
    if let same = entries.first(where: { $0.fingerprint == fingerprint }) { return same.lines }
    let next = entries.first { $0.fingerprint > fingerprint }?.lines.lowerBound ?? end
    return next..<next
  }
}
