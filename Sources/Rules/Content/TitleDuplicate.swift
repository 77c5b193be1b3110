import Escalation
import Source

extension Rule {
  static let titleDuplicate = Rule(
    "title-duplicate", .content, .warning,
    summary: "two incidents of one matrix have the same title, case and spacing aside",
    rationale: """
      People pick an incident by its title, in a hurry. Where two read alike, half of the time the wrong people are paged.
      """,
    wrong: [
      """
      incidents:
        - {id: outage, title: Model outage, severity: SEV-1}
        - {id: slow-answers, title: ↓Model  Outage, severity: SEV-3}
      """
    ],
    right: [
      """
      incidents:
        - {id: outage, title: Model outage, severity: SEV-1}
        - {id: slow-answers, title: Slow answers, severity: SEV-3}
      """
    ],
    check: .eachMatrix { matrix, _, findings in
      guard let incidents = matrix.incidents?.value, incidents.count > 1 else { return }
      let titles = incidents.indices.compactMap { incidents[$0].title }
      guard haveAlikePair(titles) else { return }
      var first: [String: SourceRange] = [:]
      for title in titles {
        let key = bareText(of: title.value)
        guard let earlier = first[key] else {
          first[key] = title.range
          continue
        }
        findings.append(
          Diagnostic(
            "title-duplicate", .warning, at: title.range, "another incident is called \(quoted(title.value)) too",
            help: "say in the title how they differ", related: [RelatedPlace("the first one", at: earlier)]))
      }
    })

  /// Whether two titles may be the same: a look at sums of their letters, which costs next to nothing.
  private static func haveAlikePair(_ titles: [Sourced<String>]) -> Bool {
    let sums = titles.map { letterSum(of: $0.value) }.sorted()
    return zip(sums, sums.dropFirst()).contains { $0 == $1 }
  }

  /// The same number for titles that differ in case and spacing alone; of letters outside ASCII, whose case is not so
  /// simple, nothing is counted.
  private static func letterSum(of title: String) -> UInt64 {
    title.utf8.reduce(14_695_981_039_346_656_037) { sum, byte in
      guard byte > 0x20, byte < 0x80 else { return sum }
      let letter = byte &- 0x41 < 26 ? byte | 0x20 : byte
      return (sum ^ UInt64(letter)) &* 1_099_511_628_211
    }
  }

  /// A text without its spacing, in small letters.
  private static func bareText(of title: String) -> String {
    guard title.utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(title.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.map(Character.init)).lowercased()
    }
    let bytes = title.utf8.lazy.filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return String(decoding: Array(bytes), as: UTF8.self)
  }
}
