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
    #expect(try commits(repository, "-n2") == ["a new title", "sales"])
    #expect(try commits(repository, "nothing") == [])
  }

  @Test("a matrix is followed under the names that it says it had")
  func formerNames() throws {
    let repository = try history()
    try repository.edit("matrices/sales.yaml", "name: sales", "name: revenue\nformerly: [sales]")
    try repository.git("mv matrices/sales.yaml matrices/revenue.yaml")
    try repository.commit("revenue")
    try repository.edit("matrices/revenue.yaml", "title: Slow", "title: Slower")
    try repository.commit("slower words")
    #expect(try commits(repository, "revenue") == ["slower words", "revenue", "a new title", "sales"])
    #expect(try commits(repository, "sales") == ["a new title", "sales"])
  }

  @Test("a matrix that was renamed is told so, though what it was stands elsewhere now")
  func renamedBesideCopy() throws {
    let repository = try GitRepository()
    try repository.edit("matrices/support.yaml", "name: support", "name: help-desk")
    try repository.commit("another name")
    try repository.folder.write(Projects.matrix, to: "matrices/copy.yaml")
    try repository.commit("a copy")
    #expect(try repository.sevc("log", "help-desk").output.contains("name: support → help-desk"))
    #expect(try commits(repository, "support") == ["a copy", "first"])
  }

  @Test("no more commits than are asked for are told, however many there are")
  func most() throws {
    let repository = try GitRepository()
    // The last of 56 fills a batch, and brings what the first ones mean.
    for numbers in [Array(11...64), [65], [66], [67]] {
      let words = numbers.map { "\($0)" }.joined(separator: " ")
      let edit = "sed 's/firstResponse: [0-9]*m/firstResponse: '$n'm/' matrices/org.yaml > next"
      _ = try GitRepository.shell(
        "for n in \(words); do \(edit) && mv next matrices/org.yaml && git commit -qam $n || exit 1; done",
        in: repository.folder.path)
      let last = try #require(numbers.last)
      #expect(try commits(repository, "-n", "2") == ["\(last)", "\(last - 1)"])
    }
  }

  @Test("what a matrix meant is told though its sources lay elsewhere then")
  func otherSources() throws {
    func settings(_ sources: String) -> String {
      "apiVersion: sevc/v1\nkind: Project\nname: acme\nsources: [\(sources)]\n"
    }
    let repository = try GitRepository(Projects.clean.merging(["other/x": "x", "other/y": "y"]) { $1 })
    try repository.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    try repository.commit("slower")
    try repository.git("mv matrices runbooks")
    try repository.folder.write(settings("runbooks"), to: "sevc.yaml")
    try repository.commit("moved")
    try repository.edit("runbooks/org.yaml", "firstResponse: 12m", "firstResponse: 11m")
    try repository.commit("faster")
    try repository.git("mv runbooks/support.yaml other/support.yaml")
    try repository.folder.write(settings("runbooks, other/support.yaml"), to: "sevc.yaml")
    try repository.commit("parted")
    for matrix in [[], ["support"]] {
      let outcome = try Program.run(
        ["log"] + matrix + Projects.today, in: repository.folder, environment: GitRepository.environment)
      let lines = outcome.output.split(separator: "\n").filter { $0.contains("firstResponse:") }
      #expect(lines == ["    firstResponse: 12m → 11m", "    firstResponse: 10m → 12m"])
    }
  }

  @Test("what stands where a link leads is a part of the project, too")
  func links() throws {
    let repository = try GitRepository([
      "common/org.yaml": Projects.organization, "matrices/support.yaml": Projects.matrix,
    ])
    try repository.folder.link(at: "matrices/org.yaml", to: "../common/org.yaml")
    try repository.commit("a link")
    try repository.edit("common/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    try repository.commit("slower")
    #expect(try commits(repository) == ["slower", "a link"])
    #expect(try commits(repository, "support") == ["slower", "a link"])
    try repository.git("rm -q matrices/org.yaml")
    try repository.git("mv common/org.yaml matrices/org.yaml")
    try repository.commit("no link")
    #expect(try commits(repository) == ["slower", "a link"])
  }

  @Test("an owner's new address reaches the incidents of the matrix that is asked for, and else of all")
  func reach() throws {
    let repository = try history()
    let owner = "owners: {own: {name: Own, contact: {phone: \"1\"}}}\n"
    try repository.edit("matrices/support.yaml", "roles:\n", owner + "roles:\n")
    for path in ["matrices/support.yaml", "matrices/sales.yaml"] {
      try repository.edit(path, "response: {primary: oncall,", "response: {primary: own,")
    }
    try repository.commit("own")
    try repository.edit("matrices/support.yaml", "phone: \"1\"", "phone: \"2\"")
    try repository.commit("address")
    #expect(try repository.sevc("log", "support", "-n1").output.contains("reaches 1 incident in 1 matrix"))
    #expect(try repository.sevc("log", "-n1").output.contains("reaches 2 incidents in 2 matrices"))
    #expect(try repository.sevc("diff", "HEAD~1").output.contains("reaches 2 incidents in 2 matrices"))
  }

  @Test("what a matrix shares with others is a change of it too, where it has it")
  func shared() throws {
    let repository = try history()
    try repository.edit("matrices/org.yaml", "owners:\n", "owners:\n  guard: {name: Guard, contact: {phone: \"1\"}}\n")
    try repository.edit("matrices/sales.yaml", "response: {primary: oncall,", "response: {primary: guard,")
    try repository.commit("guard")
    try repository.edit("matrices/org.yaml", "phone: \"1\"", "phone: \"2\"")
    try repository.commit("address")
    try repository.edit("matrices/org.yaml", "- id: SEV-1\n", "- id: SEV-1\n    aliases: [top]\n")
    try repository.commit("alias")
    #expect(try commits(repository, "sales").prefix(3) == ["alias", "address", "guard"])
    #expect(try commits(repository, "support") == ["alias", "slower", "first"])
    #expect(try repository.sevc("build", "--commit", "HEAD").status == 0)
    let page = try #require(repository.folder.text(of: "published/runbooks/sales.md"))
    #expect(page.contains("| 1 reassigns | address |"))
    #expect(try #require(repository.folder.text(of: "published/runbooks/support.md")).contains("address") == false)
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

  @Test("a merge that makes of a value what neither side said tells it")
  func mergedValue() throws {
    let repository = try history()
    try repository.git("checkout -q -b topic HEAD~1")
    try repository.edit("matrices/org.yaml", "firstResponse: 720s", "firstResponse: 13m")
    try repository.commit("topic")
    try repository.git("checkout -q main")
    try repository.edit("matrices/org.yaml", "firstResponse: 720s", "firstResponse: 14m")
    try repository.commit("main")
    try repository.git("merge -q --no-ff -X ours -m merged topic")
    #expect(try !commits(repository).contains("merged"))
    try repository.edit("matrices/org.yaml", "firstResponse: 14m", "firstResponse: 50m")
    try repository.git("commit -q -a --amend -m 'neither of both'")
    let outcome = try repository.sevc("log", "-n1")
    #expect(outcome.output.contains("neither of both"))
    #expect(outcome.output.contains("firstResponse: 14m → 50m"))
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

  @Test("what changed while the project was not of the language is told where it is mended", arguments: [1, 3])
  func changedWhileBroken(count: Int) throws {
    let repository = try history()
    for index in 0..<count {
      try repository.folder.write("a: [\(index)", to: "matrices/support.yaml")
      try repository.commit("broken")
    }
    try repository.folder.write(Projects.matrix, to: "matrices/support.yaml")
    try repository.edit("matrices/org.yaml", "firstResponse: 720s", "firstResponse: 30m")
    try repository.commit("mended, and slower")
    for arguments in [["-n1"], ["support", "-n1"]] {
      let outcome = try Program.run(
        ["log"] + arguments + Projects.today, in: repository.folder, environment: GitRepository.environment)
      #expect(outcome.output.contains("mended, and slower"))
      #expect(outcome.output.contains("firstResponse: 720s → 30m"))
    }
  }

  @Test("findings that a revision had already are not told again, wherever their lines are")
  func lintSince() throws {
    let repository = try GitRepository()
    try repository.edit("matrices/support.yaml", "    triggers: [It is down]\n", "")
    try repository.commit("no trigger")
    try repository.edit("matrices/support.yaml", "incidents:", "# a comment\nincidents:")
    #expect(try repository.sevc("lint").output.contains("[trigger-missing]"))
    let same = try repository.sevc("lint", "--since", "HEAD")
    #expect(same.output.hasPrefix("no new problems in "))
    let more = "  - {id: slow, title: Slow, severity: SEV-1, checklist: [Wait]}\n"
    try repository.folder.write(
      (repository.folder.text(of: "matrices/support.yaml") ?? "") + more, to: "matrices/support.yaml")
    let new = try repository.sevc("lint", "--since", "HEAD")
    #expect(new.output.split(separator: "\n").filter { $0.contains("[trigger-missing]") }.count == 1)
    #expect(new.output.contains("1 new warning in "))
    #expect(try repository.sevc("lint", "--since", "nothing").status == 2)
  }

  @Test("findings that a revision had already are not new in a file that was renamed or parted")
  func lintSinceMoved() throws {
    let repository = try GitRepository()
    try repository.edit("matrices/support.yaml", "    triggers: [It is down]\n", "")
    try repository.edit("matrices/org.yaml", "owners:\n", "owners:\n  idle: {name: Idle}\n")
    try repository.commit("two findings")
    let findings = try repository.sevc("lint").output
    #expect(findings.contains("[trigger-missing]") && findings.contains("[owner-unused]"))
    try repository.git("mv matrices/support.yaml matrices/service.yaml")
    try repository.edit("matrices/org.yaml", "  idle: {name: Idle}\n", "")
    let people = "apiVersion: sevc/v1\nkind: Organization\nname: people\nowners:\n  idle: {name: Idle}\n"
    try repository.folder.write(people, to: "matrices/people.yaml")
    #expect(try repository.sevc("lint", "--since", "HEAD").output.contains("no new problems"))
    try repository.folder.write(people + "  other: {name: Other}\n", to: "matrices/people.yaml")
    let new = try repository.sevc("lint", "--since", "HEAD").output
    #expect(new.contains("`other`") && !new.contains("`idle`"))
    try repository.folder.write(people.replacing("idle", with: "other"), to: "matrices/people.yaml")
    #expect(try repository.sevc("lint", "--since", "HEAD").output.contains("`other`"))
  }
}
