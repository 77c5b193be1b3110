import TestSupport
import Testing

@Suite("The change history on pages", .enabled(if: GitRepository.isPossible, "there is no git"))
struct BuildHistoryTests {
  /// The section of a page, heading aside.
  private func section(_ folder: TemporaryFolder, _ page: String = "runbooks/support.md") throws -> String {
    let text = try #require(folder.text(of: "published/" + page))
    let section = try #require(text.components(of: "\n## Change History\n\n").last?.components(of: "\n\n## ").first)
    return section
  }

  private func history() throws -> GitRepository {
    let repository = try GitRepository()
    try repository.edit("matrices/org.yaml", "firstResponse: 10m", "firstResponse: 12m")
    try repository.commit("slower | *really*")
    try repository.edit("matrices/org.yaml", "firstResponse: 12m", "firstResponse: 720s")
    try repository.commit("only words")
    return repository
  }

  @Test("without a revision they say how to ask, so that a commit makes no page old")
  func untold() throws {
    let repository = try history()
    #expect(try repository.sevc("build").status == 0)
    #expect(try section(repository.folder) == "`sevc log support` tells what each commit changed in meaning.")
    try repository.commit("published")
    #expect(try repository.sevc("build", "--check").status == 0)
  }

  @Test("with one they list what changed until then")
  func told() throws {
    let repository = try history()
    let slower = try repository.git("rev-parse --short=12 HEAD~1").dropLast()
    let first = try repository.git("rev-parse --short=12 HEAD~2").dropLast()
    #expect(try repository.sevc("build", "--commit", "HEAD").errors == "")
    #expect(
      try section(repository.folder) == """
        | Date | Commit | Changes | Subject |
        |---|---|---|---|
        | 2026-11-20 | `\(slower)` | 1 weakens | slower \\| \\*really\\* |
        | 2026-11-20 | `\(first)` | 1 strengthens | first |

        `sevc log support` tells each change.
        """)
    #expect(try repository.sevc("build", "--commit", String(first)).errors == "")
    #expect(try !section(repository.folder).contains("slower"))
  }

  @Test("older ones than twenty are for sevc log, and so are those that a shallow clone lacks")
  func cut() throws {
    let repository = try history()
    for minutes in 20..<41 {
      try repository.edit("matrices/org.yaml", minutes == 20 ? "720s" : "\(minutes - 1)m", "\(minutes)m")
      try repository.commit("to \(minutes)")
    }
    #expect(try repository.sevc("build", "--commit", "HEAD").errors == "")
    let long = try section(repository.folder)
    #expect(long.hasSuffix("| to 21 |\n\n`sevc log support` tells of older changes."))
    #expect(long.components(of: " weakens | ").count == 21)
    try repository.git("clone -q --depth 2 file://\(repository.folder.path) shallow")
    let clone = GitRepository(at: repository.folder)
    #expect(try clone.sevc("build", "--project", "shallow", "--commit", "HEAD").errors == "")
    let short = try section(repository.folder, "../shallow/published/runbooks/support.md")
    #expect(short.hasSuffix("| to 40 |\n\n`sevc log support` tells of older changes."))
  }

  @Test("a revision that git does not know publishes nothing", arguments: ["nothing", "HEAD:matrices", ""])
  func unknown(revision: String) throws {
    let repository = try history()
    let outcome = try repository.sevc("build", "--commit", revision)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(revision.isEmpty ? "--commit names a revision" : "`\(revision)` names no"))
    #expect(repository.folder.text(of: "published/runbooks/support.md") == nil)
  }

  @Test("without git a revision is a name, and the missing history one line")
  func unreadable() throws {
    let folder = try TemporaryFolder(Projects.clean)
    let outcome = try Program.run(["build", "--commit", "v1"] + Projects.today, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("sevc: pages show no change history: git: "))
    #expect(folder.text(of: "published/policies/support.json")?.contains("\"commit\": \"v1\"") == true)
    #expect(
      try section(folder) == "The history could not be read when this page was made; `sevc log support` tells it.")
  }

  @Test("a revision is published as the commit that it names")
  func resolved() throws {
    let repository = try history()
    let commit = try repository.git("rev-parse HEAD~1").dropLast()
    try repository.git("tag -a -m release v1 HEAD~1")
    for revision in ["HEAD~1", "v1", String(commit), String(commit.prefix(10))] {
      #expect(try repository.sevc("build", "--commit", revision).status == 0)
      let policy = repository.folder.text(of: "published/policies/support.json")
      #expect(policy?.contains("\"commit\": \"\(commit)\"") == true, "\(revision)")
    }
  }

  @Test("what is restricted is not told")
  func restricted() throws {
    let repository = try history()
    try repository.edit("matrices/support.yaml", "title: Outage", "title: Secret")
    try repository.commit("hidden thing")
    try repository.edit("matrices/support.yaml", "severity: SEV-1", "severity: SEV-1\n    audience: restricted")
    #expect(try repository.sevc("build", "--commit", "HEAD").errors == "")
    #expect(try !section(repository.folder).contains("hidden thing"))
  }
}

extension String {
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
