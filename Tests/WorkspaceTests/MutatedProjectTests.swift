import Comparison
import Escalation
import MatrixLanguage
import Publishing
import Rules
import Source
import TestSupport
import Testing

@testable import Workspace

/// Whatever a project says, it is linted, published and compared without a crash, and every finding lies in its file.
@Suite("Mutated projects")
struct MutatedProjectTests {
  private static let today = CalendarDate(year: 2026, month: 11, day: 21) ?? .first

  /// What careless and hostile people write where something else is due.
  private static let values = [
    "~", "[]", "{}", "''", "0", "-1", "1e400", "99999999999999999999", "2027-13-01", "0001-01-01", "9999-12-31",
    "scheduled", "immediate", "0bd", "1000bd", "3650d", "daily", "always", "none", "closed", "any", "[a, b]", "{a: b}",
    "{any: []}", "00:00-24:00", "23:59-00:00", "[22:00-06:00, 08:00-09:00]", "*x", "&x y", "!foo a", "<<", "|",
    "\u{202E}",
    "primary", "backup.primary", "SEV-1", "critical", "100%", "1e-18", "999999999999999999 USD", "1/h", "-0",
    "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+23:59", "fri-mon", "model-outage", "vp-engineering", "\t", "?",
  ]

  private static let keys = ["id", "to", "after", "firstResponse", "escalation", "outOfHours", "below", "any", "zzz"]

  @Test("a mutated project is read to its end", arguments: 0..<150)
  func mutated(seed: UInt64) throws {
    var draws = Draws(seed: seed)
    var files: [String: String] = [:]
    for file in SampleProject.files { files[file.path] = Self.mutated(file.text, &draws) }
    let head = try Compilation(of: MemoryTree(files), CompilationOptions(today: Self.today))
    for finding in head.findings {
      let size = head.sources[finding.range.file].bytes.count
      #expect(finding.range.start <= finding.range.end && Int(finding.range.end) <= size, "\(finding)")
    }
    guard head.findings.allSatisfy({ RuleCatalogue.rule($0.rule)?.isSettable == true }) else { return }
    let settings = PublicationSettings(targets: Set(BuildTarget.allCases), sources: head.sources)
    #expect(!Publication.files(of: head.project, settings: settings).isEmpty)
    let base = try Compilation(
      of: MemoryTree(Dictionary(uniqueKeysWithValues: SampleProject.files)), CompilationOptions(today: Self.today))
    let sides = [base, head].map { ComparisonSide(project: $0.project, sources: $0.sources) }
    _ = Comparison(base: sides[0], head: sides[1], today: Self.today)
    #expect(Comparison(base: sides[1], head: sides[1], today: Self.today).changes.isEmpty)
  }

  private static func mutated(_ text: String, _ draws: inout Draws) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &draws) {
      let index = Int.random(in: lines.indices, using: &draws)
      switch Int.random(in: 0..<8, using: &draws) {
      case 0: lines[index] = ""
      case 1: lines.insert(lines.randomElement(using: &draws) ?? "", at: index)
      case 2: lines[index] = replacing(/\w+:/, in: lines[index], with: keys, ":", &draws)
      default: lines[index] = replacing(/[^\s,{}\[\]:][^,{}\[\]:]*/, in: lines[index], with: values, "", &draws)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The line with another word in place of one of the matches.
  private static func replacing(
    _ pattern: Regex<Substring>, in line: String, with words: [String], _ rest: String, _ draws: inout Draws
  ) -> String {
    let matches = line.matches(of: pattern).map(\.range)
    guard let match = matches.randomElement(using: &draws), let word = words.randomElement(using: &draws) else {
      return line
    }
    return line.replacingCharacters(in: match, with: word + rest)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
