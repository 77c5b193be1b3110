import Foundation
import TestSupport
import Testing

/// The kinds of repositories and checkouts that people have.
@Suite("sevc diff on odd ground", .enabled(if: GitRepository.isPossible, "there is no git"))
struct DiffGroundTests {
  private let slower = "weakens incident outage firstResponse"

  private func withSlowerCommit() throws -> GitRepository {
    let repository = try GitRepository()
    try repository.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    try repository.commit("slower")
    return repository
  }

  @Test("a bare repository compares revisions, and has no work tree")
  func bare() throws {
    let origin = try withSlowerCommit()
    let bare = GitRepository(at: try TemporaryFolder())
    try bare.git("clone -q --bare '\(origin.folder.path)' .")
    #expect(try bare.changes("HEAD~1..HEAD") == [slower])
    let outcome = try bare.sevc("diff")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no work tree"))
    #expect(try bare.sevc("log", "-n", "1").output.contains("10m → 12m"))
  }

  @Test("a linked work tree has an index of its own")
  func linkedWorkTree() throws {
    let repository = try withSlowerCommit()
    let linked = GitRepository(at: try TemporaryFolder())
    try repository.git("worktree add -q '\(linked.folder.path)/tree' HEAD~1")
    let tree = linked.folder.path + "/tree"
    #expect(try linked.changes("main", "--project", tree) == ["strengthens incident outage firstResponse"])
    #expect(try linked.changes("HEAD", "--project", tree) == [])
  }

  @Test(
    "files that a sparse checkout holds back are there", arguments: ["--no-cone", "--cone", "--cone --sparse-index"])
  func sparse(kind: String) throws {
    let repository = try GitRepository(Projects.clean.merging(["other/x": "x", "matrices/deep/sub/y.yaml": ""]) { $1 })
    try repository.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    try repository.commit("slower")
    try repository.git("sparse-checkout set \(kind) other")
    #expect(repository.folder.text(of: "matrices/org.yaml") == nil)
    #expect(try repository.changes() == [])
    #expect(try repository.changes("HEAD~1") == [slower])
    try repository.folder.write(
      Projects.matrix.replacing("name: support", with: "name: sales"), to: "matrices/new.yaml")
    #expect(try repository.changes() == ["strengthens matrix sales name"])
  }

  @Test(
    "an index of any version is read, and one that is broken is done without",
    arguments: ["2", "3", "4", "broken", "split"])
  func index(version: String) throws {
    let repository = try withSlowerCommit()
    switch version {
    case "broken": try repository.folder.write("DIRC\u{0}\u{0}", to: ".git/index")
    case "split": try repository.git("update-index --split-index")
    default: try repository.git("update-index --index-version \(version)")
    }
    #expect(try repository.changes() == [])
    #expect(try repository.changes("HEAD~1") == [slower])
  }

  @Test("folders that the index still knows are taken from it, whatever was staged beside them")
  func knownFolders() throws {
    let matrix = Projects.matrix
    func named(_ name: String) -> String { matrix.replacing("name: support", with: "name: \(name)") }
    let repository = try GitRepository(
      Projects.clean.merging([
        "matrices/a/one.yaml": named("one"), "matrices/a/b/two.yaml": named("two"),
        "matrices/a-b/three.yaml": named("three"),
        "matrices/.hidden/four.yaml": named("four"), "matrices/a/.five.yaml": named("five"),
        "matrices/c/notes.txt": "x",
        "matrices/c/six.yaml": named("six"),
      ]) { $1 })
    #expect(try repository.changes() == [])
    try repository.git("mv matrices/a/one.yaml matrices/c/one.yaml")
    #expect(try repository.changes() == [])
    try repository.git("rm -q --cached matrices/a/b/two.yaml")
    #expect(try repository.changes() == [])
    try repository.git("rm -q -f matrices/c/six.yaml")
    #expect(try repository.changes() == ["weakens matrix six name"])
    try repository.git("commit -q -m less")
    #expect(try repository.changes() == ["strengthens matrix two name"])
    #expect(try repository.changes("HEAD~1") == ["weakens matrix six name"])
  }

  @Test("a file rewritten at the same size in the same moment is noticed")
  func racyIndex() throws {
    for _ in 0..<5 {
      let repository = try GitRepository()
      try repository.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
      #expect(try repository.changes() == [slower])
    }
  }

  @Test("a submodule below the sources is left out, with a remark")
  func submodule() throws {
    let other = try GitRepository(["more.yaml": Projects.matrix.replacing("name: support", with: "name: theirs")])
    let repository = try GitRepository()
    try repository.git("submodule --quiet add '\(other.folder.path)' matrices/vendor")
    let outcome = try repository.sevc("diff")
    #expect(outcome.status == 0)
    #expect(outcome.output == "nothing changes in meaning\n")
    #expect(outcome.errors.contains("`matrices/vendor` is a submodule"))
    try repository.commit("vendor")
    #expect(try repository.changes("HEAD~1..HEAD") == [])
  }

  @Test("names with line feeds, quotes and letters of all kinds")
  func strangeNames() throws {
    let name = "matrices/a\nb \"c\" 'd' ☃ \\ -- *.yaml"
    let repository = try GitRepository(
      Projects.clean.merging([name: Projects.matrix.replacing("name: support", with: "name: sales")]) { $1 })
    #expect(try repository.changes() == [])
    try repository.edit(name, "owner: oncall", "owner: standby")
    #expect(try repository.changes() == ["reassigns matrix sales owner"])
    try repository.commit("owner")
    #expect(try repository.changes("HEAD~1..HEAD", "--", name) == ["reassigns matrix sales owner"])
    #expect(try repository.sevc("log", "-n", "1").output.contains("owner"))
  }

  @Test("links to files are read on both sides, those that lead out on none")
  func links() throws {
    let repository = try GitRepository([
      "matrices/support.yaml": Projects.matrix, "common/org.txt": Projects.organization,
    ])
    try repository.folder.link(at: "matrices/org.yaml", to: "../common/org.txt")
    try repository.folder.link(at: "matrices/folder", to: "../common")
    try repository.commit("link")
    #expect(try repository.changes() == [])
    try repository.edit("common/org.txt", "firstResponse: 10m", "firstResponse: 12m")
    #expect(try repository.changes() == [slower])
    try repository.commit("slower")
    #expect(try repository.changes("HEAD~1..HEAD") == [slower])
    try repository.folder.link(at: "matrices/out.yaml", to: "../../outside.yaml")
    try repository.folder.link(at: "matrices/loop.yaml", to: "loop.yaml")
    try repository.commit("bad links")
    let outcome = try repository.sevc("diff", "HEAD..HEAD")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("`matrices/out.yaml`"))
    #expect(outcome.errors.contains("leads back to itself"))
  }

  @Test("a shallow clone is told how to be cured, and the cure works")
  func shallow() throws {
    let origin = try GitRepository()
    try origin.git("checkout -q -b topic")
    try origin.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    try origin.commit("slower")
    try origin.git("checkout -q main")
    try origin.edit("matrices/support.yaml", "title: Outage", "title: Everything is down")
    try origin.commit("words")
    let clone = GitRepository(at: try TemporaryFolder())
    try clone.git("clone -q --depth 1 --branch topic 'file://\(origin.folder.path)' .")
    let github = ["GITHUB_BASE_REF": "main"]
    let outcome = try clone.sevc("diff", environment: github)
    #expect(outcome.status == 2)
    let cure = "git fetch --unshallow origin +refs/heads/main:refs/remotes/origin/main"
    #expect(outcome.errors.contains("`\(cure)`"))
    try clone.git("fetch -q --depth 1 origin +refs/heads/main:refs/remotes/origin/main")
    let parted = try clone.sevc("diff", "origin/main...HEAD")
    #expect(parted.status == 2)
    #expect(parted.errors.contains("`git fetch --unshallow`"))
    try clone.git(String(cure.dropFirst("git ".count)) + " -q")
    #expect(try clone.changes(environment: github) == [slower])
    #expect(try clone.changes("origin/main...HEAD") == [slower])
    #expect(try clone.changes(environment: ["CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"]) == [slower])
    let base = try clone.git("rev-parse HEAD~1").trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(try clone.changes(environment: ["CI_MERGE_REQUEST_DIFF_BASE_SHA": base]) == [slower])
    #expect(try clone.changes("HEAD", environment: github) == [])
  }

  @Test("a base that the service names and the clone lacks is fetched by its name, or the branch is taken")
  func missingBase() throws {
    let origin = try withSlowerCommit()
    let base = try origin.git("rev-parse HEAD~1").trimmingCharacters(in: .whitespacesAndNewlines)
    let clone = GitRepository(at: try TemporaryFolder())
    try clone.git("clone -q --depth 1 'file://\(origin.folder.path)' .")
    let gitlab = ["CI_MERGE_REQUEST_DIFF_BASE_SHA": base]
    let outcome = try clone.sevc("diff", environment: gitlab)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "sevc: the commit `\(base)` is not in this clone; `git fetch origin \(base)` brings it\n")
    #expect(try clone.sevc("diff", base).errors.contains("`git fetch --unshallow`"))
    let both = gitlab.merging(["CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"]) { $1 }
    #expect(try clone.changes(environment: both) == [])
    try clone.git("fetch -q origin \(base)")
    #expect(try clone.changes(environment: gitlab) == [slower])
  }

  @Test("a command that is told for copying runs nothing else")
  func hostileBranch() throws {
    let outcome = try GitRepository().sevc("diff", environment: ["GITHUB_BASE_REF": "x;touch$IFS'y`z`"])
    #expect(outcome.status == 2)
    let branch = #"x;touch$IFS'\''y`z`"#
    #expect(outcome.errors.contains("`git fetch origin '+refs/heads/\(branch):refs/remotes/origin/\(branch)'`"))
  }

  @Test("before the first commit there is nothing to compare with")
  func unborn() throws {
    let folder = try TemporaryFolder(Projects.clean)
    let repository = GitRepository(at: folder)
    try repository.git("init -q -b main .")
    for arguments in [["diff"], ["log"]] {
      let outcome = try Program.run(arguments, in: folder, environment: GitRepository.environment)
      #expect(outcome.status == 2)
      #expect(outcome.errors == "sevc: `HEAD` names no revision of this repository, which has no commit yet\n")
    }
  }

  @Test("a git before 2.36 is asked as it can be")
  func oldGit() throws {
    let repository = try withSlowerCommit()
    try repository.folder.write(
      #"""
      #!/bin/sh
      case " $* " in *" --batch-command "*) echo 'error: unknown option' >&2; exit 129;; esac
      PATH=${PATH#*:} exec git "$@"
      """#, to: "bin/git")
    _ = try GitRepository.shell("chmod +x bin/git", in: repository.folder.path)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let old = try repository.sevc("diff", "HEAD^", environment: ["PATH": "\(repository.folder.path)/bin:\(path)"])
    let new = try repository.sevc("diff", "HEAD^")
    #expect(new.output.contains("firstResponse"))
    #expect(old.output == new.output && old.errors == new.errors)
  }
}
