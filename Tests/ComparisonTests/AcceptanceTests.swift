import Escalation
import MatrixLanguage
import Source
import Testing

@testable import Comparison

/// Changes that somebody means, and the file that says so.
@Suite("Acceptances")
struct AcceptanceTests {
  private let changes = Sample.compiled.changes(
    to: Sample.replacing([("firstResponse: 10m", "firstResponse: 20m"), ("onCall: follow-the-sun", "onCall: always")]))

  private func read(_ bytes: [UInt8]) -> AcceptanceReading {
    AcceptanceReading(SourceFile(path: "accepted.yaml", bytes: bytes), as: FileID(0))
  }

  /// The file after several changes were accepted one after another.
  private func file(accepting changes: [Change], until: CalendarDate? = nil, after text: String? = nil) -> [UInt8] {
    changes.reduce(text.map { Array($0.utf8) } ?? []) { bytes, change in
      let file = bytes.isEmpty ? nil : SourceFile(path: "accepted.yaml", bytes: bytes)
      let acceptance = Acceptance(reason: "say \"yes\": it's # meant", until: until)
      return AcceptanceFile.adding(acceptance, of: change, to: read(bytes).list, in: file)
    }
  }

  @Test("written to the file are read again, whatever the order in which they came")
  func written() {
    let forwards = file(accepting: changes)
    #expect(file(accepting: changes.reversed()) == forwards)
    #expect(file(accepting: changes + changes) == forwards)
    #expect(read(forwards).findings.map(\.message) == [])
    #expect(read(forwards).list.entries.compactMap(\.fingerprint?.value) == changes.map(\.fingerprint).sorted())
    let judged = Acceptances(read(forwards).list, today: today).judge(changes)
    #expect(judged.changes.allSatisfy { $0.accepted?.reason == "say \"yes\": it's # meant" })
    #expect(judged.findings.isEmpty)
  }

  @Test("leave what else stands in the file as it was")
  func kept() throws {
    let one = String(decoding: file(accepting: Array(changes.prefix(1))), as: UTF8.self)
    let edited = "# Ours.\n" + one + "# The end.\n"
    let all = String(decoding: file(accepting: changes, after: edited), as: UTF8.self)
    #expect(all.hasPrefix("# Ours.\n"))
    #expect(all.hasSuffix("# The end.\n"))
    #expect(read(Array(all.utf8)).findings.map(\.message) == [])
    #expect(read(Array(all.utf8)).list.entries.count == changes.count)
  }

  @Test("in a file of another layout are written anew")
  func relaidOut() throws {
    let flow = """
      {apiVersion: sevc/v1, kind: Acceptances, accepted: [{fingerprint: "0123456789abcdef", reason: Old}]}
      """
    let bytes = file(accepting: Array(changes.prefix(1)), after: flow)
    #expect(read(bytes).findings.map(\.message) == [])
    #expect(read(bytes).list.entries.count == 2)
  }

  @Test("that no change answers to, or that are past their end, are findings")
  func stale() {
    let bytes = file(accepting: changes, until: CalendarDate(year: 2026, month: 11, day: 20))
    let expired = Acceptances(read(bytes).list, today: today).judge(changes)
    #expect(expired.changes.allSatisfy { $0.accepted == nil })
    #expect(expired.findings.map(\.rule) == changes.map { _ in "acceptance-expired" })
    let unused = Acceptances(read(file(accepting: changes)).list, today: today).judge([])
    #expect(unused.findings.map(\.rule) == changes.map { _ in "acceptance-unused" })
    #expect(unused.findings.allSatisfy { $0.severity == .warning })
  }

  @Test("count on their last day")
  func lastDay() {
    let bytes = file(accepting: changes, until: today)
    #expect(Acceptances(read(bytes).list, today: today).judge(changes).changes.allSatisfy { $0.accepted != nil })
  }
}
