import TestSupport
import Testing

@Suite("sevc log", .enabled(if: GitRepository.isPossible, "there is no git"))
struct LogTests {
  private func history() throws -> GitRepository {
    let repository = try GitRepository()
    try repository.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    try repository.commit("slower")
    try repository.edit("matrices/org.yaml", "firstResponse: 12m", "firstResponse: 720s")
    try repository.commit("only words")
    try repository.folder.write(
      Projects.matrix.replacing("name: support", with: "name: sales").replacing("id: outage", with: "id: slow"),
      to: "matrices/sales.yaml")
    try repository.commit("sales")
    try repository.edit("matrices/sales.yaml", "title: Outage", "title: Slow")
    try repository.commit("a new title")
    return repository
  }

  /// The messages of the commits, in order.
  private func commits(_ repository: GitRepository, _ arguments: String...) throws -> [String] {
    let outcome = try Program.run(
      ["log"] + arguments + Projects.today, in: repository.folder, environment: GitRepository.environment)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    return lines.indices.filter { lines[$0].hasPrefix("commit ") }.map { String(lines[$0 + 2]) }
  }

  @Test("the commits that changed the meaning, newest first")
  func all() throws {
    let repository = try history()
    #expect(try commits(repository) == ["a new title", "sales", "slower", "first"])
    #expect(try commits(repository, "support") == ["slower", "first"])
    #expect(try commits(repository, "sales") == ["a new title", "sales"])
    #expect(try commits(repository, "-n", "2") == ["a new title", "sales"])
    #expect(try commits(repository, "nothing") == [])
  }

  @Test("a merge tells what it changed itself")
  func merges() throws {
    let repository = try history()
    try repository.git("checkout -q -b topic HEAD~1")
    try repository.edit("matrices/support.yaml", "title: Support", "title: The desk")
    try repository.commit("topic")
    try repository.git("checkout -q main")
    try repository.git("merge -q --no-ff -m merged topic")
    #expect(
      try commits(repository) == ["topic", "a new title", "sales", "slower", "first"] || commits(repository).count == 5)
    #expect(try !commits(repository).contains("merged"))
    try repository.edit("matrices/support.yaml", "owner: oncall", "owner: standby")
    try repository.git("commit -q -a --amend -m 'merged by hand'")
    #expect(try commits(repository).first == "merged by hand")
  }

  @Test("a commit that is not of the language is passed over")
  func broken() throws {
    let repository = try history()
    try repository.folder.write("a: [", to: "matrices/broken.yaml")
    try repository.commit("broken")
    try repository.git("rm -q matrices/broken.yaml")
    try repository.commit("mended")
    #expect(try commits(repository).first == "a new title")
  }

  @Test("findings that a revision had already are not told again, wherever their lines are")
  func lintSince() throws {
    let repository = try GitRepository()
    try repository.edit("matrices/support.yaml", "    triggers: [It is down]\n", "")
    try repository.commit("no trigger")
    try repository.edit("matrices/support.yaml", "incidents:", "# a comment\nincidents:")
    #expect(try repository.sevc("lint").output.contains("[trigger-missing]"))
    let same = try repository.sevc("lint", "--since", "HEAD")
    #expect(same.output.contains("no problems"))
    let more = "  - {id: slow, title: Slow, severity: SEV-1, checklist: [Wait]}\n"
    try repository.folder.write(
      (repository.folder.text(of: "matrices/support.yaml") ?? "") + more, to: "matrices/support.yaml")
    let new = try repository.sevc("lint", "--since", "HEAD")
    #expect(new.output.split(separator: "\n").filter { $0.contains("[trigger-missing]") }.count == 1)
    #expect(try repository.sevc("lint", "--since", "nothing").status == 2)
  }
}
