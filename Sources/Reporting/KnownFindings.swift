import Source

extension [ReportedFinding] {
  /// The findings that another report does not tell: of three that mean the same, where two are known, the last is left.
  ///
  /// A file may have been renamed, or parted: what is known and stands at its path no more is looked for at the same words
  /// elsewhere.
  ///
  /// - Parameter sources: The files of these findings.
  func without(_ known: Report, in sources: SourceFiles) -> [ReportedFinding] {
    let new = without(known.findings, by: \.meaning)
    guard !new.isEmpty else { return [] }
    let gone = known.findings.without(self, by: \.meaning)
    return new.without(gone, by: { $0.words(in: sources) }, known: { $0.words(in: known.sources) })
  }

  private func without(_ known: [ReportedFinding], by key: (ReportedFinding) -> String) -> [ReportedFinding] {
    without(known, by: key, known: key)
  }

  private func without(
    _ known: [ReportedFinding], by key: (ReportedFinding) -> String, known knownKey: (ReportedFinding) -> String
  ) -> [ReportedFinding] {
    var left = Dictionary(known.map { (knownKey($0), 1) }, uniquingKeysWith: +)
    return filter { finding in
      let key = key(finding)
      guard let count = left[key], count > 0 else { return true }
      left[key] = count - 1
      return false
    }
  }
}

extension ReportedFinding {
  /// What tells a finding from others whichever file it stands in: rule, message, and the words that it stands at.
  fileprivate func words(in sources: SourceFiles) -> String {
    let words = sources[place.range.file].text(in: Int(place.range.start)..<Int(place.range.end))
    return [rule.name, message.withoutLineNumbers, words].joined(separator: "\u{0}")
  }
}
