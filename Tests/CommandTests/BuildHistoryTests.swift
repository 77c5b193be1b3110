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

  @Test("a revision that git does not know is one line, and no failure")
  func unreadable() throws {
    let repository = try history()
    let outcome = try repository.sevc("build", "--commit", "nothing")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == "sevc: pages show no change history: `nothing` names no revision of this repository\n")
    #expect(
      try section(repository.folder)
        == "The history could not be read when this page was made; `sevc log support` tells it.")
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
