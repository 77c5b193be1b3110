import TestSupport
import Testing

/// How `sevc new` answers, and what it leaves on the disk.
@Suite("sevc new")
struct NewTests {
  private static let answers = [
    "--title", "Help bot", "--interactions", "10k-50k", "--impact", "internal", "--on-call", "business-hours",
    "--review", "yearly",
  ]

  private func new(_ arguments: [String], in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(["new"] + arguments + Projects.today, in: folder)
  }

  @Test("a matrix in an empty folder, which lints with placeholders alone")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    let outcome = try new(["help-bot"] + Self.answers, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("wrote matrices/help-bot.yaml\n"))
    #expect(outcome.errors == "")
    let lint = try Program.run(["lint", "--fail-on", "warning"] + Projects.today, in: folder)
    let findings = lint.output.split(separator: "\n").filter { $0.contains(": error: ") || $0.contains(": warning: ") }
    #expect(!findings.isEmpty)
    #expect(findings.filter { !$0.hasSuffix("[owner-placeholder]") } == [])
  }

  @Test("what is missing is named, and nothing is written")
  func missing() throws {
    let folder = try TemporaryFolder()
    let outcome = try new(["help-bot", "--title", "Help bot", "--impact", "internal"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == "sevc: missing: --interactions, --on-call, --review; `sevc new --list` shows the choices\n")
    #expect(folder.text(of: "matrices/help-bot.yaml") == nil)
  }

  @Test("a file that exists stays as it is")
  func exists() throws {
    let folder = try TemporaryFolder(["matrices/help-bot.yaml": "mine\n"])
    let outcome = try new(["help-bot"] + Self.answers, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("`matrices/help-bot.yaml` exists"))
    #expect(folder.text(of: "matrices/help-bot.yaml") == "mine\n")
  }

  @Test("names that are no matrix's", arguments: ["con", "index", "a b", "../x", "always"])
  func names(name: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["new"] + Projects.today + Self.answers + ["--", name], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("`\(name)`"))
  }

  @Test(
    "titles that are no line of text, and values that are no choice",
    arguments: [["--title", "a\nb"], ["--title", " "], ["--title", "a\u{202E}b"], ["--impact", "huge"]])
  func refused(option: [String]) throws {
    let folder = try TemporaryFolder()
    let answers = zip(Self.answers, Self.answers.dropFirst()).filter { $0.0.hasPrefix("--") && $0.0 != option[0] }
    let outcome = try new(["help-bot"] + answers.flatMap { [$0.0, $0.1] } + option, in: folder)
    #expect(outcome.status == 2)
    #expect(folder.text(of: "matrices/help-bot.yaml") == nil)
  }

  @Test("a clash with the project is told, and --org ends it")
  func organization() throws {
    let folder = try TemporaryFolder()
    #expect(try new(["first"] + Self.answers, in: folder).status == 0)
    let clash = try new(["second"] + Self.answers, in: folder)
    #expect(clash.status == 2)
    #expect(clash.errors.contains("--org FILE"))
    #expect(folder.text(of: "matrices/second.yaml") == nil)
    let fitting = try new(["second", "--org", "matrices/first.yaml"] + Self.answers, in: folder)
    #expect(fitting.status == 0, "\(fitting.errors)")
    #expect(fitting.output == "wrote matrices/second.yaml\n")
  }

  @Test("the organization's severities are used")
  func severities() throws {
    let folder = try TemporaryFolder(Projects.clean)
    let outcome = try new(["second", "--org", "matrices/org.yaml"] + Self.answers, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try #require(folder.text(of: "matrices/second.yaml"))
    #expect(!text.contains("\nseverities:"))
    #expect(!text.contains("SEV-2"))
  }

  @Test(
    "a file that is no organization of the project",
    arguments: ["matrices/support.yaml", "elsewhere.yaml", "missing.yaml", "sevc.yaml"])
  func noOrganization(file: String) throws {
    let folder = try TemporaryFolder(
      Projects.clean.merging(["elsewhere.yaml": Projects.organization, "sevc.yaml": ""]) { $1 })
    let outcome = try new(["second", "--org", file] + Self.answers, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("`\(file)`"))
  }

  @Test("the first folder of the sources is written to, and no link leads out of the project")
  func folders() throws {
    let settings = "apiVersion: sevc/v1\nkind: Project\nname: p\nsources: [one.yaml, ./a/b/, matrices]\n"
    let folder = try TemporaryFolder(["sevc.yaml": settings])
    #expect(try new(["help-bot"] + Self.answers, in: folder).output.hasPrefix("wrote a/b/help-bot.yaml\n"))
    let outside = try TemporaryFolder()
    let linked = try TemporaryFolder()
    try linked.link(at: "matrices", to: outside.path)
    #expect(try new(["help-bot"] + Self.answers, in: linked).status == 2)
    #expect(outside.text(of: "help-bot.yaml") == nil)
  }

  @Test("the choices")
  func choices() throws {
    let outcome = try Program.run(["new", "--list"], in: try TemporaryFolder())
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("mission-critical"))
  }
}
