import TestSupport
import Testing

/// Which two states `sevc diff` compares, and how it refuses.
@Suite("sevc diff", .enabled(if: GitRepository.isPossible, "there is no git"))
struct DiffTests {
  private let slower = "weakens incident outage firstResponse"

  /// A repository whose severity has been made slower in the work tree.
  private func changed() throws -> GitRepository {
    let repository = try GitRepository()
    try repository.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    return repository
  }

  @Test("without a revision the work tree is compared with HEAD, untracked files included")
  func workTree() throws {
    let repository = try changed()
    try repository.folder.write(
      Projects.matrix.replacing("name: support", with: "name: sales"), to: "matrices/new.yaml")
    let changes = try repository.changes()
    #expect(changes == ["strengthens matrix sales name", slower])
    #expect(try repository.changes("HEAD") == changes)
  }

  @Test("two dots compare two revisions, three take where they parted")
  func ranges() throws {
    let repository = try changed()
    try repository.commit("slower")
    try repository.git("checkout -q -b topic HEAD~1")
    try repository.edit("matrices/support.yaml", "title: Outage", "title: Everything is down")
    try repository.commit("words")
    #expect(try repository.changes("main..topic").contains("strengthens incident outage firstResponse"))
    #expect(try repository.changes("main...topic") == ["editorial incident outage title"])
    #expect(try repository.changes("topic...main") == [slower])
    #expect(try repository.changes("main...") == ["editorial incident outage title"])
    #expect(try repository.changes("HEAD~1") == ["editorial incident outage title"])
    try repository.git("checkout -q --detach")
    #expect(try repository.changes("main...HEAD") == ["editorial incident outage title"])
  }

  @Test("what is written differently and means the same is no change")
  func sameMeaning() throws {
    let repository = try GitRepository()
    try repository.git("mv matrices/support.yaml matrices/service.yaml")
    try repository.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 600s # ten minutes")
    try repository.edit("matrices/service.yaml", "\n", "\r\n")
    #expect(try repository.changes() == [])
  }

  @Test("a path narrows to the changes shown there, for the gate too")
  func paths() throws {
    let repository = try changed()
    #expect(try repository.changes("--", "matrices/support.yaml") == [slower])
    #expect(try repository.changes("HEAD", "--", "matrices/org.yaml") == [])
    #expect(try repository.sevc("diff", "--fail-on", "weakens").status == 1)
    #expect(try repository.sevc("diff", "--fail-on", "weakens", "--", "matrices/org.yaml").status == 0)
    #expect(try repository.sevc("diff", "--fail-on", "strengthens,reassigns").status == 0)
    #expect(try repository.sevc("diff", "--fail-on", "weakens", "--fail-on", "strengthens").status == 1)
    #expect(try repository.sevc("diff", "--fail-on", "strengthens", "--fail-on", "reassigns").status == 0)
    #expect(try repository.sevc("diff", "--fail-on", "weakens,worsens").status == 2)
  }

  @Test("a folder stands in for a revision")
  func folder() throws {
    let repository = try changed()
    let old = try TemporaryFolder(Projects.clean)
    #expect(try repository.changes("--against", old.path) == [slower])
    #expect(try repository.sevc("diff", "HEAD", "--against", old.path).status == 2)
  }

  @Test("a first commit compares with nothing at all, and everything is new")
  func emptyBase() throws {
    let repository = try GitRepository(["readme": "x"])
    try repository.folder.write(Projects.organization, to: "matrices/org.yaml")
    try repository.folder.write(Projects.matrix, to: "matrices/support.yaml")
    #expect(try repository.changes().contains("strengthens matrix support name"))
    #expect(try repository.sevc("diff", "HEAD..HEAD").status == 2)
  }

  @Test("each side is read with its own settings")
  func settings() throws {
    let repository = try GitRepository()
    try repository.git("mv matrices promises")
    try repository.folder.write(
      "apiVersion: sevc/v1\nkind: Project\nname: acme\nsources: [promises]\n", to: "sevc.yaml")
    #expect(try repository.changes() == [])
  }

  @Test("a project in a folder of its repository")
  func subfolder() throws {
    let files = Dictionary(Projects.clean.map { ("team/\($0)", $1) }) { first, _ in first }
    let repository = try GitRepository(
      files.merging(["team/sevc.yaml": "apiVersion: sevc/v1\nkind: Project\nname: x\n"]) { $1 })
    try repository.edit("team/matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    #expect(try repository.changes("--project", "team") == [slower])
    try repository.commit("slower")
    #expect(try repository.changes("HEAD~1..", "--project", "team") == [slower])
    let log = try repository.sevc("log", "--project", "team", "-n", "1")
    #expect(log.output.contains("firstResponse: 10m → 12m"))
  }

  @Test("a side that is not of the language is reported as lint would, with status 2")
  func structureError() throws {
    let repository = try changed()
    try repository.folder.write(Projects.matrix + "    colour: red\n", to: "matrices/support.yaml")
    let outcome = try repository.sevc("diff")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("[unknown-key]"))
    try repository.commit("broken")
    try repository.folder.write(Projects.matrix, to: "matrices/support.yaml")
    #expect(try repository.sevc("diff").output.contains("[unknown-key]"))
  }

  @Test("which of several files is told to clash with the first depends on nothing but their paths")
  func clashes() throws {
    func owner(_ name: String) -> String {
      "apiVersion: sevc/v1\nkind: Organization\nname: \(name)\nowners:\n  of-\(name): {name: X, formerly: [gone]}\n"
    }
    let repository = try GitRepository(Projects.clean.merging(["matrices/a.yaml": owner("a")]) { $1 })
    for name in ["b", "c", "d", "e", "f", "g"] { try repository.folder.write(owner(name), to: "matrices/\(name).yaml") }
    let outcome = try repository.sevc("diff")
    #expect(outcome.status == 2)
    let others = outcome.output.split(separator: "\n").filter { $0.contains("= note:") }
    #expect(others.count == 6)
    #expect(others.allSatisfy { $0.contains("matrices/a.yaml:5:30: `of-a` was called so") })
  }

  @Test(
    "what names no revision is refused in one line",
    arguments: [
      "nothing", "HEAD~9", "main..nothing", "nothing...main", "HEAD:matrices/org.yaml", "", "..nothing", "\n", "@{9}",
      "main...HEAD~9", "deadbeef", ":/nothing of the kind", "HEAD^{blob}", "HEAD^{/none}", "*", "-", "a b", "^HEAD",
      "\u{202E}x",
    ])
  func refusals(revision: String) throws {
    let outcome = try GitRepository().sevc("diff", revision)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("sevc: "))
    #expect(!outcome.errors.contains("ended before") && !outcome.errors.contains("\u{202E}"))
  }

  @Test("a name that a branch and a tag share is refused")
  func ambiguous() throws {
    let repository = try changed()
    try repository.git("branch v1")
    try repository.git("tag v1")
    let outcome = try repository.sevc("diff", "v1")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("`v1` is ambiguous"))
    #expect(try repository.changes("refs/tags/v1") == [slower])
  }

  @Test("a branch that is called HEAD makes what is checked out ambiguous")
  func ambiguousHead() throws {
    let repository = try GitRepository()
    try repository.git("update-ref refs/heads/HEAD HEAD")
    let outcome = try repository.sevc("diff")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("`HEAD` is ambiguous"))
  }

  @Test("without a repository, or without git")
  func nothingToAsk() throws {
    let folder = try TemporaryFolder(Projects.clean)
    let outside = try GitRepository(at: folder).sevc("diff")
    #expect(outside.status == 2)
    #expect(outside.errors.contains("not a git repository"))
    let without = try GitRepository().sevc("diff", environment: ["PATH": "/nonexistent:."])
    #expect(without.status == 2)
    #expect(without.errors.contains("no `git` on the PATH"))
  }

  @Test("a path leaves out what shows in other files, and says so")
  func leftOut() throws {
    let repository = try changed()
    let outcome = try repository.sevc("diff", "--fail-on", "weakens", "--", "matrices/org.yaml")
    #expect(outcome.status == 0)
    #expect(outcome.output == "nothing changes in meaning\n")
    #expect(outcome.errors == "sevc: 1 change in another file is left out\n")
    #expect(try repository.sevc("diff", "--quiet", "--", "matrices/org.yaml").errors == "")
    #expect(try repository.sevc("diff", "--", "matrices").errors == "")
    #expect(try repository.sevc("diff", "--", "").status == 2)
  }

  @Test("git shows changes of meaning in its own diffs")
  func driver() throws {
    let repository = try changed()
    try repository.git("config diff.sevc.command '\(Program.path) diff \(Projects.today.joined(separator: " "))'")
    try repository.folder.write("*.yaml diff=sevc\n", to: ".gitattributes")
    #expect(try repository.git("diff").contains("firstResponse: 10m → 12m"))
    try repository.git("rm -q --cached matrices/support.yaml")
    #expect(try repository.git("diff --cached").contains("matrix support"))
  }

  @Test("git's diffs name each file, find its project, and tell no acceptance of another file's change stale")
  func driverOfProjects() throws {
    let files = Dictionary(Projects.clean.map { ("team/\($0)", $1) }) { first, _ in first }
    let repository = try GitRepository(
      files.merging([
        "team/sevc.yaml": "apiVersion: sevc/v1\nkind: Project\nname: x\n", ".gitattributes": "*.yaml diff=sevc\n",
      ]) { $1 })
    try repository.git("config diff.sevc.command '\(Program.path) diff \(Projects.today.joined(separator: " "))'")
    try repository.edit("team/matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    try repository.edit("team/matrices/support.yaml", "title: Outage", "title: Everything is down")
    let accepted = """
      apiVersion: sevc/v1
      kind: Acceptances
      accepted:
        - {fingerprint: "0123456789abcdef", reason: x}

      """
    try repository.folder.write(accepted, to: "team/accepted.yaml")
    let output = try repository.git("diff")
    #expect(output.hasPrefix("sevc diff team/matrices/org.yaml\n1 promise gets weaker"))
    #expect(output.contains("sevc diff team/matrices/support.yaml\nno promise changes"))
    #expect(!output.contains("stale"))
    #expect(try repository.sevc("diff", "--project", "team").output.contains("stale"))
    try repository.git("reset -q --hard")
    try repository.git("mv team/matrices/support.yaml team/matrices/service.yaml")
    let renamed = "sevc diff team/matrices/support.yaml → team/matrices/service.yaml\nnothing changes in meaning\n"
    #expect(try repository.git("diff -M --cached") == renamed)
  }
}
