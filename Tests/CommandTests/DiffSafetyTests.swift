import Foundation
import TestSupport
import Testing

/// That no repository can make sevc run a program, write, or fetch.
@Suite("sevc diff in hostile repositories", .enabled(if: GitRepository.isPossible, "there is no git"))
struct DiffSafetyTests {
  /// Every setting known to run a program sooner or later.
  private static let programs = [
    "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy",
    "core.alternateRefsCommand", "pager.diff", "pager.log", "pager.rev-parse", "pager.cat-file", "diff.external",
    "diff.evil.command", "diff.evil.textconv", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process",
    "gpg.program", "credential.helper", "merge.evil.driver", "sequence.editor", "alias.rev-parse", "alias.cat-file",
    "alias.rev-list", "alias.diff-tree", "uploadpack.packObjectsHook", "trailer.evil.cmd", "interactive.diffFilter",
  ]

  @Test("no program that a repository names is run, and nothing below .git is written")
  func programs() throws {
    let repository = try GitRepository(
      Projects.clean.merging([".gitattributes": "*.yaml diff=evil filter=evil merge=evil\n"]) { $1 })
    let marker = repository.folder.path + "/marker"
    try repository.folder.write("#!/bin/sh\ntouch '\(marker)'\ncat\n", to: ".git/evil")
    let evil = repository.folder.path + "/.git/evil"
    try repository.git("config core.hooksPath '\(repository.folder.path)/.git/evil-hooks'")
    for hook in ["post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc", "fsmonitor-watchman"] {
      try repository.folder.write("#!/bin/sh\ntouch '\(marker)'\n", to: ".git/evil-hooks/\(hook)")
      try repository.folder.write("#!/bin/sh\ntouch '\(marker)'\n", to: ".git/hooks/\(hook)")
    }
    for setting in Self.programs {
      try repository.git("config \(setting) '\(setting.hasPrefix("alias.") ? "!" : "")\(evil)'")
    }
    try repository.git("config log.showSignature true")
    _ = try GitRepository.shell("chmod -R +x .git/evil .git/evil-hooks .git/hooks", in: repository.folder.path)
    try repository.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    try? FileManager.default.removeItem(atPath: marker)
    let before = try snapshot(repository)
    let surprises = [
      "GIT_EXTERNAL_DIFF": evil, "GIT_PAGER": evil, "PAGER": evil, "GIT_SSH_COMMAND": evil, "GIT_ASKPASS": evil,
      "GIT_TRACE": marker, "GIT_TRACE2": marker, "GIT_DIR": "/nonexistent", "GIT_WORK_TREE": "/",
      "GIT_INDEX_FILE": "/nonexistent", "GIT_OBJECT_DIRECTORY": "/nonexistent", "GIT_NAMESPACE": "evil",
    ]
    #expect(try repository.changes(environment: surprises) == ["weakens incident outage firstResponse"])
    #expect(try repository.changes("HEAD..HEAD", environment: surprises) == [])
    #expect(try repository.sevc("log", environment: surprises).status == 0)
    #expect(try repository.sevc("lint", "--since", "HEAD", environment: surprises).status != 2)
    #expect(!FileManager.default.fileExists(atPath: marker))
    #expect(try snapshot(repository) == before)
  }

  /// Every file below `.git`, when it was written and what it holds.
  private func snapshot(_ repository: GitRepository) throws -> String {
    try GitRepository.shell(
      "find .git -type f -exec stat -c '%n %s %Y %Z' {} + | sort; find .git -type f -exec cksum {} + | sort",
      in: repository.folder.path)
  }

  @Test("what a partial clone left behind is not fetched")
  func partialClone() throws {
    let origin = try GitRepository()
    try origin.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    try origin.commit("slower")
    try origin.git("config uploadpack.allowFilter true")
    let clone = GitRepository(at: try TemporaryFolder())
    try clone.git("clone -q --filter=blob:none --no-checkout 'file://\(origin.folder.path)' .")
    let outcome = try clone.sevc("diff", "HEAD~1..HEAD")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("git fetch --refetch --no-filter"))
    for (path, text) in Projects.clean { try clone.folder.write(text, to: path) }
    let since = try clone.sevc("lint", "--since", "HEAD~1")
    #expect(since.status == 2)
    #expect(since.errors.contains("git fetch --refetch --no-filter"))
    try clone.git("fetch -q --refetch --no-filter")
    #expect(try clone.changes("HEAD~1..HEAD") == ["weakens incident outage firstResponse"])
    let treeless = GitRepository(at: try TemporaryFolder())
    try treeless.git("clone -q --filter=tree:0 'file://\(origin.folder.path)' .")
    let log = try treeless.sevc("log")
    #expect(log.status == 2)
    #expect(log.errors.contains("git fetch --refetch --no-filter"))
  }

  @Test("a git that ends midway is told of in one line", arguments: ["cat-file", "rev-parse"])
  func endsEarly(command: String) throws {
    let repository = try GitRepository()
    try repository.folder.write(
      """
      #!/bin/sh
      case "$*" in *\(command)*) printf 12; kill -9 $$;; esac
      PATH=${PATH#*:} exec git "$@"
      """, to: "bin/git")
    _ = try GitRepository.shell("chmod +x bin/git", in: repository.folder.path)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let environment = ["PATH": "\(repository.folder.path)/bin:\(path)"]
    let outcome = try repository.sevc("diff", "HEAD~0", environment: environment)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "sevc: git ended before it had answered\n")
  }

  @Test("a repository of somebody else stays refused", .enabled(if: getuid() == 0, "only root can give files away"))
  func ownership() throws {
    let repository = try GitRepository()
    _ = try GitRepository.shell("chown -R 12345 .", in: repository.folder.path)
    let outcome = try repository.sevc("diff")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("dubious ownership"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
