public import Escalation
public import MatrixLanguage
public import Source

/// The changes that somebody intends, applied to those of a comparison.
public struct Acceptances: Sendable {
  private let entries: [AcceptanceEntry]
  private let today: CalendarDate

  /// - Parameter today: The day on which entries are judged: one past its end accepts nothing.
  public init(_ list: AcceptanceList, today: CalendarDate) {
    entries = list.entries
    self.today = today
  }

  /// The changes, those marked that are accepted, and what is wrong with the entries.
  ///
  /// An entry that is past its end is `acceptance-expired`, an error; one that no change answers to is
  /// `acceptance-unused`, a warning: its change has been merged, or is another by now.
  ///
  /// - Parameter others: Changes of another comparison that entries may answer to as well; asked for where one answers
  ///   to none of these.
  public func judge(
    _ changes: [Change], besides others: () -> [Change] = { [] }
  ) -> (changes: [Change], findings: [Diagnostic]) {
    var known = Set(changes.map(\.fingerprint))
    if entries.contains(where: { isUnused($0, known) }) { known.formUnion(others().map(\.fingerprint)) }
    let valid = entries.filter { !isExpired($0) }.compactMap { entry in entry.acceptance.map { (entry.key, $0) } }
    let byFingerprint = Dictionary(valid) { first, _ in first }
    let marked = changes.map { change in
      var change = change
      change.accepted = byFingerprint[change.fingerprint]
      return change
    }
    return (marked, entries.compactMap { finding(on: $0, known) })
  }

  private func isExpired(_ entry: AcceptanceEntry) -> Bool {
    entry.until.map { $0.value < today } ?? entry.faultyKeys.contains("until")
  }

  private func isUnused(_ entry: AcceptanceEntry, _ known: Set<String>) -> Bool {
    !isExpired(entry) && entry.fingerprint.map { !known.contains($0.value) } ?? false
  }

  private func finding(on entry: AcceptanceEntry, _ known: Set<String>) -> Diagnostic? {
    guard let fingerprint = entry.fingerprint else { return nil }
    if let until = entry.until, until.value < today {
      return Diagnostic(
        "acceptance-expired", at: until.range, "the acceptance of `\(fingerprint.value)` ended on `\(until.value)`",
        help: "take it out, or accept the change again")
    }
    guard !known.contains(fingerprint.value) else { return nil }
    return Diagnostic(
      "acceptance-unused", .warning, at: fingerprint.range, "no change has the fingerprint `\(fingerprint.value)`",
      help: "take the entry out: its change is merged, or is another by now")
  }
}

extension AcceptanceEntry {
  fileprivate var key: String { fingerprint?.value ?? "" }

  /// What the entry says; nothing where it lacks its fingerprint or its reason, which a finding has told.
  fileprivate var acceptance: Acceptance? {
    guard fingerprint != nil, let reason else { return nil }
    return Acceptance(reason: reason.value, until: until?.value)
  }
}
