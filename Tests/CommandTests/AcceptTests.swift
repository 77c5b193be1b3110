import Foundation
import TestSupport
import Testing

@Suite("sevc accept", .enabled(if: GitRepository.isPossible, "there is no git"))
struct AcceptTests {
  /// A repository with one weakened promise, and its fingerprint.
  private func changed() throws -> (GitRepository, String) {
    let repository = try GitRepository()
    try repository.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    let output = try repository.sevc("diff").output
    let fingerprint = try #require(output.split(separator: "[").last?.prefix(16))
    return (repository, String(fingerprint))
  }

  @Test("an accepted change is told apart and does not trip the gate")
  func accepted() throws {
    let (repository, fingerprint) = try changed()
    #expect(try repository.sevc("diff", "--fail-on", "weakens").status == 1)
    #expect(try repository.sevc("accept", fingerprint, "--reason", "agreed with \"support\"").status == 0)
    let outcome = try repository.sevc("diff", "--fail-on", "weakens")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("agreed with \"support\""))
    #expect(repository.folder.text(of: "accepted.yaml")?.contains(fingerprint) == true)
    try repository.commit("slower")
    #expect(try repository.sevc("diff").output.contains("accepted.yaml:5 [acceptance-unused]"))
    #expect(try repository.sevc("diff", "--fail-on", "weakens", "HEAD~1..HEAD").status == 0)
  }

  @Test("an acceptance ends with its last day")
  func expired() throws {
    let (repository, fingerprint) = try changed()
    #expect(try repository.sevc("accept", fingerprint, "--reason", "for now", "--until", "2026-11-21").status == 0)
    #expect(try repository.sevc("diff", "--fail-on", "weakens").status == 0)
    let outcome = try Program.run(
      ["diff", "--fail-on", "weakens", "--today", "2026-11-22"], in: repository.folder,
      environment: GitRepository.environment)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("[acceptance-expired]"))
  }

  @Test(
    "what is wrong with an entry can be explained like a rule, and so can what other commands find",
    arguments: [
      ("acceptance-expired", "sevc diff"), ("acceptance-unused", "sevc diff"), ("drill", "sevc drill"),
      ("record", "sevc report and sevc calibrate"),
    ])
  func explained(finding: String, commands: String) throws {
    let outcome = try Program.run(["explain", finding], in: TemporaryFolder([:]))
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\(finding)  a finding of \(commands)\n"))
    #expect(outcome.output.contains("\nWhat to do\n"))
  }

  /// A clone with a branch that has committed one weakened promise, and its fingerprint.
  private func branched() throws -> (GitRepository, String) {
    let origin = try GitRepository()
    let clone = GitRepository(at: try TemporaryFolder())
    try clone.git("clone -q 'file://\(origin.folder.path)' .")
    try clone.git("checkout -q -b topic")
    try clone.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    try clone.commit("slower")
    let output = try clone.sevc("diff", "HEAD~1").output
    return (clone, String(try #require(output.split(separator: "[").last?.prefix(16))))
  }

  @Test("a change that is committed already is found where the work parted from the default branch, or where one says")
  func committed() throws {
    let (clone, fingerprint) = try branched()
    #expect(try clone.sevc("accept", fingerprint, "--reason", "agreed").status == 0)
    #expect(try clone.sevc("diff", "origin/main", "--fail-on", "weakens").status == 0)
    try clone.git("remote remove origin")
    #expect(try clone.sevc("accept", fingerprint, "--reason", "agreed").status == 2)
    #expect(try clone.sevc("accept", fingerprint, "HEAD~1", "--reason", "agreed").status == 0)
    #expect(try clone.sevc("accept", fingerprint, "HEAD..HEAD", "--reason", "agreed").status == 2)
  }

  @Test("an acceptance of what its branch has committed is not stale, until it is merged or is another")
  func staleInBranch() throws {
    let (clone, fingerprint) = try branched()
    let stale = "[acceptance-unused]"
    #expect(try clone.sevc("accept", fingerprint, "--reason", "agreed").status == 0)
    #expect(try !clone.sevc("diff").output.contains(stale))
    try clone.commit("agreed")
    for side in ["HEAD", "HEAD~1..", "HEAD..HEAD", "origin/main...", "--against=."] {
      #expect(try !clone.sevc("diff", side).output.contains(stale), "\(side)")
    }
    try clone.edit("matrices/org.yaml", "firstResponse: 12m", "firstResponse: 13m")
    #expect(try clone.sevc("diff").output.contains(stale))
    try clone.git("checkout -q matrices/org.yaml")
    try clone.git("update-ref refs/remotes/origin/main HEAD")
    #expect(try clone.sevc("diff").output.contains(stale))
  }

  @Test("what cannot be accepted is status 2, and writes nothing")
  func refused() throws {
    let (repository, fingerprint) = try changed()
    #expect(try repository.sevc("accept", "0123456789abcdef", "--reason", "x").status == 2)
    #expect(try repository.sevc("accept", fingerprint, "--reason", " ").status == 2)
    #expect(try repository.sevc("accept", fingerprint).status == 2)
    let past = try repository.sevc("accept", fingerprint, "--reason", "x", "--until", "2026-11-20")
    #expect(past.status == 2)
    #expect(past.errors == "sevc: an acceptance until `2026-11-20` would have ended already\n")
    #expect(repository.folder.text(of: "accepted.yaml") == nil)
    try repository.folder.write("a: [", to: "matrices/broken.yaml")
    let broken = try repository.sevc("accept", fingerprint, "--reason", "x")
    #expect(broken.status == 2)
    #expect(broken.errors == "sevc: work tree cannot be compared; `sevc diff` says why\n")
    try repository.git("clean -qfd")
    #expect(repository.folder.text(of: "accepted.yaml") == nil)
    try repository.folder.write("accepted: [", to: "accepted.yaml")
    #expect(try repository.sevc("accept", fingerprint, "--reason", "x").status == 2)
    #expect(try repository.sevc("diff").status == 2)
    #expect(repository.folder.text(of: "accepted.yaml") == "accepted: [")
  }
}
