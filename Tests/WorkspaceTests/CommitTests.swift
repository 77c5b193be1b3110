import Escalation
import Testing

@testable import Workspace

/// What is read of a commit object, which anybody can write by hand.
@Suite("Commits")
struct CommitTests {
  private func commit(_ text: String) throws -> Commit {
    Commit(try #require(ObjectID(hexadecimal: [UInt8](repeating: 48, count: 40))), Array(text.utf8))
  }

  @Test("author, day and subject")
  func whole() throws {
    let commit = try commit(
      "tree 0\nauthor  Ann  Lee <ann@example.com> 1700006400 +0200\ncommitter B <b> 1 +0000\n\n\nSubject\nauthor C <c> 1 +0000\n"
    )
    #expect(commit.author == "Ann  Lee")
    // 2023-11-15 00:00:00 in UTC.
    #expect(commit.date.map { "\($0)" } == "2023-11-15")
    #expect(commit.subject == "Subject")
  }

  @Test("the day is the author's own")
  func zone() throws {
    #expect(try commit("author A <a> 1700006399 +0000\n\nS").date.map { "\($0)" } == "2023-11-14")
    #expect(try commit("author A <a> 1700006400 -0100\n\nS").date.map { "\($0)" } == "2023-11-14")
  }

  @Test(
    "what is no time is no day",
    arguments: [
      "", "author ", "author A <a>", "author A <a> x +0000", "author A <a> -9223372036854775808 +0000",
      "author A <a> 9223372036854775807 -9223372036854775808", "author A <a> 1 2 3",
    ])
  func noTime(line: String) throws {
    let commit = try commit(line + "\n\n\n")
    #expect(commit.date == nil)
    #expect(commit.subject.isEmpty)
  }
}
