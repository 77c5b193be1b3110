import TestSupport
import Testing

/// How `sevc lint --fix` ends, written or only shown.
@Suite("sevc lint --fix")
struct FixTests {
  private static let fixable = ("severity: SEV-1", "severity: SEV-1\n    firstResponse: 9 min")
  private static let unfixable = ("backup: standby", "backup: none")

  /// A project with mistakes, each an edit of the clean one.
  private func folder(_ mistakes: [(String, String)]) throws -> TemporaryFolder {
    var files = Projects.clean
    files["matrices/support.yaml"] = mistakes.reduce(Projects.matrix) { $0.replacing($1.0, with: $1.1) }
    return try TemporaryFolder(files)
  }

  private func fix(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(["lint", "--fix"] + arguments + Projects.today, in: folder)
  }

  @Test("What no fix mends sets the status, shown or written")
  func remainingErrors() throws {
    let folder = try folder([Self.unfixable])
    let shown = try fix(folder, "--dry-run")
    #expect(shown.status == 1 && shown.output == "")
    #expect(shown.errors.hasPrefix("sevc: no fix mends 1 error"))
    #expect(try fix(folder, "--dry-run", "--quiet").errors == "")
    #expect(try fix(folder).status == 1)
  }

  @Test("A dry run ends with 1 where it shows a fix, and writes nothing")
  func pendingFix() throws {
    let folder = try folder([Self.fixable])
    let before = folder.text(of: "matrices/support.yaml")
    let shown = try fix(folder, "--dry-run")
    #expect(shown.status == 1 && shown.output.contains("+    firstResponse: 9m") && shown.errors == "")
    #expect(folder.text(of: "matrices/support.yaml") == before)
    #expect(try fix(folder).status == 0)
    #expect(try fix(folder, "--dry-run").status == 0)
  }

  @Test("Of a credential beside a fix four characters are shown, and the remark says that it is no patch")
  func credentials() throws {
    let secret = ("checklist: [", "checklist: [AKIA" + "IOSFODNN7EXAMPLE, ")
    let folder = try folder([Self.fixable, secret])
    let shown = try fix(folder, "--dry-run")
    #expect(shown.output.contains("     checklist: [AKIA…, Turn it on again]\n"))
    #expect(shown.errors.contains("sevc: of credentials the diff shows four characters"))
    #expect(try fix(folder, "--dry-run", "--quiet").errors == "")
  }

  @Test("A dry run has one form", arguments: [["--format", "json"], ["--output", "sarif=out.sarif"]])
  func oneForm(_ arguments: [String]) throws {
    let folder = try folder([Self.fixable])
    let outcome = try Program.run(["lint", "--fix", "--dry-run"] + arguments + Projects.today, in: folder)
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.contains("--format") && outcome.errors.contains("--output"))
  }

  @Test("Warnings set the status where they are asked to, and so do files that cannot be read")
  func gates() throws {
    let folder = try folder([])
    let idle = Projects.organization.replacing("owners:", with: "owners:\n  idle: {name: Idle}")
    try folder.write(idle, to: "matrices/org.yaml")
    #expect(try fix(folder, "--dry-run").status == 0)
    #expect(try fix(folder, "--dry-run", "--fail-on", "warning").status == 1)
    try folder.link(at: "matrices/dangling.yaml", to: "nowhere.yaml")
    #expect(try fix(folder, "--dry-run").status == 2)
  }
}
