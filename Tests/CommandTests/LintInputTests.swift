import TestSupport
import Testing

/// What people and machines put before `sevc lint`, and how it answers.
@Suite("sevc lint on odd input")
struct LintInputTests {
  private func lint(_ files: [String: String], _ arguments: [String] = []) throws -> Program.Outcome {
    try Program.run(["lint"] + arguments + Projects.today, in: try TemporaryFolder(files))
  }

  /// The rule and place of each finding, in order.
  private func findings(_ outcome: Program.Outcome) -> [String] {
    outcome.output.split(separator: "\n").compactMap { line in
      guard line.contains(": error: ") || line.contains(": warning: "), let rule = line.split(separator: "[").last
      else {
        return nil
      }
      return line.prefix { $0 != " " }.dropLast() + " " + rule.dropLast()
    }
  }

  @Test("a clean project")
  func clean() throws {
    let outcome = try lint(Projects.clean)
    #expect(outcome.status == 0)
    #expect(outcome.output == "no problems in 2 files (1 matrix, 1 incident)\n")
    #expect(outcome.errors == "")
  }

  @Test(
    "nothing to read is status 2, in one line",
    arguments: [[:], ["matrices/note.txt": "x"], ["matrices/a.yaml": "# x\n"]])
  func nothing(files: [String: String]) throws {
    let outcome = try lint(files)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("`matrices`"))
  }

  @Test("a path at which nothing is checked is named, and an empty one is none")
  func vainPaths() throws {
    var files = Projects.clean
    files["drafts/a.yaml"] = "a: ["
    let outcome = try lint(files, ["matrices", "drafts/a.yaml"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "sevc: `drafts/a.yaml` holds no document of the sources (`matrices`)\n")
    #expect(try lint(files, ["--quiet", "drafts/a.yaml"]).errors == "")
    #expect(try lint(files, [""]).errors == "sevc: cannot read ``: no such file or folder\n")
  }

  @Test("a path that is not there is named, and what stands at the others is reported", arguments: [[], ["--fix"]])
  func missingPaths(options: [String]) throws {
    var files = Projects.clean
    files["matrices/support.yaml"]?.replace("primary: oncall, backup: standby", with: "primary: oncal, backup: standby")
    let outcome = try lint(files, options + ["matrices/gone.yaml", "matrices/support.yaml"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix("sevc: cannot read `matrices/gone.yaml`: no such file or folder\n"))
    #expect(outcome.output.contains(options == [] ? "did you mean `oncall`?" : "no problems"))
    let none = try lint(files, options + ["matrices/gone.yaml", "matrices/lost.yaml"])
    #expect(none.status == 2)
    #expect(none.output == "")
    #expect(none.errors.split(separator: "\n").count == 2)
  }

  @Test("an empty file and one of comments beside others say nothing")
  func emptyFiles() throws {
    var files = Projects.clean
    files["matrices/empty.yaml"] = ""
    files["matrices/comments.yml"] = "# nothing\n"
    files["matrices/.hidden.yaml"] = "{"
    files["matrices/folder.yaml/inside.txt"] = "{"
    #expect(try lint(files).status == 0)
  }

  @Test("line ends of Windows and a byte-order mark change nothing")
  func lineEnds() throws {
    let files = Projects.clean.mapValues { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") }
    #expect(try lint(files).status == 0)
  }

  @Test(
    "what is no YAML is told at its place, and the rest is checked",
    arguments: [
      ("a: [", "yaml-syntax"), ("\ta: b", "yaml-syntax"), ("a: \u{0}", "yaml-syntax"), ("a: *b", "yaml-syntax"),
      ("100,000 brackets", "yaml-limit"), ("a: &a [*a]", "yaml-limit"),
    ])
  func broken(text: String, rule: String) throws {
    var files = Projects.clean
    files["matrices/a.yaml"] = text == "100,000 brackets" ? String(repeating: "[", count: 100_000) : text
    files["matrices/support.yaml"] = Projects.matrix + "  - {id: x, title: [y]}\n"
    let outcome = try lint(files)
    #expect(outcome.status == 1)
    let found = findings(outcome)
    #expect(found.first?.hasSuffix(" " + rule) == true)
    #expect(found.contains { $0.hasSuffix("wrong-type") })
  }

  @Test("of a file that is no YAML further down, the documents before are checked")
  func brokenBelow() throws {
    var files = Projects.clean
    let mistaken = Projects.matrix.replacing("    severity:", with: "    firstResponse: 9 min\n    severity:")
    files["matrices/support.yaml"] = mistaken + "---\nkind: [\n"
    let outcome = try lint(files)
    #expect(findings(outcome) == ["matrices/support.yaml:14:20 bad-value", "matrices/support.yaml:20:1 yaml-syntax"])
  }

  @Test("what is not UTF-8 is told")
  func encoding() throws {
    let folder = try TemporaryFolder(Projects.clean)
    try folder.write([0xFF, 0xFE, 0x61, 0x00], to: "matrices/utf16.yaml")
    try folder.write([0x61, 0x3A, 0x20, 0xC3, 0x28], to: "matrices/latin.yaml")
    let outcome = try Program.run(["lint"] + Projects.today, in: folder)
    #expect(findings(outcome) == ["matrices/latin.yaml:1:4 encoding", "matrices/utf16.yaml:1:1 encoding"])
  }

  @Test("a file of laughs is answered at once")
  func laughs() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      text += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
    }
    var files = Projects.clean
    files["matrices/laughs.yaml"] = text
    #expect(findings(try lint(files)).first?.hasSuffix("yaml-limit") == true)
  }

  @Test("an id that another file declares is told at the later one")
  func duplicates() throws {
    var files = Projects.clean
    files["matrices/zweite.yaml"] = Projects.matrix
    #expect(findings(try lint(files)) == ["matrices/zweite.yaml:3:7 duplicate-id"])
  }

  @Test("ten mistakes in one file are ten findings")
  func tenMistakes() throws {
    var files = Projects.clean
    files["matrices/ten.yaml"] = """
      apiVersion: sevc/v1
      kind: Matrix
      name: index
      tilte: Ten
      owner: onkall
      scope: {monthlyInteractions: few, customerImpact: internal, onCall: allways, reviewCadence: monthly}
      incidents:
        - id: a b
          title: A
          severity: sev-1
          firstResponse: 10 minutes
          escalation: [{after: 1d, too: [backup]}]
          checklist: Call somebody
          audience: me

      """
    let outcome = try lint(files)
    #expect(outcome.status == 1)
    #expect(
      findings(outcome).map { $0.split(separator: " ").last.map(String.init) ?? "" } == [
        "bad-value", "unknown-key", "unknown-reference", "bad-value", "bad-value", "bad-value", "unknown-reference",
        "bad-value", "unknown-key", "wrong-type", "bad-value",
      ])
  }

  @Test("sevc.yaml is heard like every document: its comments, and the rules that are none")
  func settings() throws {
    var files = Projects.clean
    files["sevc.yaml"] = """
      apiVersion: sevc/v1
      kind: Project
      name: acme # sevc:allow bogus -- why not
      # sevc:allow secret-in-text -- revoked
      title: AKIA\("IOSFODNN7EXAMPLE")
      rules: # sevc:allow backup-missing -- it is set here
        review overdue: error
        matrices/support.yaml: error
        backup-missing-urgnt: off
        severity-ordr: eror

      """
    let outcome = try lint(files)
    #expect(
      findings(outcome) == [
        "sevc.yaml:3:12 allow-unused", "sevc.yaml:6:8 allow-unused", "sevc.yaml:7:3 unknown-key",
        "sevc.yaml:8:3 unknown-key", "sevc.yaml:9:3 unknown-key", "sevc.yaml:10:3 unknown-key",
        "sevc.yaml:10:18 bad-value",
      ])
    #expect(outcome.output.contains("did you mean `review-overdue`?"))
    #expect(outcome.output.contains("1 silenced"))
  }

  @Test(
    "a folder that may not be published to is told at its place, by lint as by build",
    arguments: ["../out", "a/../..", "/out", "matrices", "matrices/out", "a/..", "a/.git/b"])
  func publishingPlace(folder: String) throws {
    var files = Projects.clean
    files["sevc.yaml"] = "apiVersion: sevc/v1\nkind: Project\nname: acme\npublish: {to: \(folder)}\n"
    #expect(findings(try lint(files)) == ["sevc.yaml:4:15 bad-value"])
    let build = try Program.run(["build"] + Projects.today, in: TemporaryFolder(files))
    #expect(build.status == 2)
    #expect(build.output.contains("sevc.yaml:4:15: error: "))
    #expect(build.errors.hasPrefix("sevc: cannot publish to `\(folder)`: "))
  }

  @Test("accepted.yaml is, too")
  func acceptances() throws {
    var files = Projects.clean
    files["accepted.yaml"] = """
      apiVersion: sevc/v1
      kind: Acceptances # sevc:allow severity-order -- no
      accepted: [{fingerprint: 0123456789abcdef, reason: AKIA\("IOSFODNN7EXAMPLE")}]

      """
    #expect(findings(try lint(files)) == ["accepted.yaml:2:19 allow-unused", "accepted.yaml:3:52 secret-in-text"])
  }

  @Test("links: to files they are read, what leads nowhere is named, and the status is 2")
  func links() throws {
    let folder = try TemporaryFolder(Projects.clean)
    try folder.link(at: "matrices/dangling.yaml", to: "nowhere.yaml")
    try folder.link(at: "matrices/loop.yaml", to: "loop.yaml")
    let outcome = try Program.run(["lint"] + Projects.today, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("`matrices/dangling.yaml`"))
    #expect(outcome.errors.contains("`matrices/loop.yaml`"))
    #expect(outcome.output.contains("no problems"))
  }

  @Test("standard input takes a file's place")
  func standardInput() throws {
    let folder = try TemporaryFolder(Projects.clean)
    let text = Projects.matrix.replacing("owner: oncall", with: "owner: onkall")
    let outcome = try Program.run(
      ["lint", "-", "--stdin-path", "matrices/support.yaml"] + Projects.today, in: folder, input: text)
    #expect(findings(outcome) == ["matrices/support.yaml:5:8 unknown-reference"])
  }

  @Test(
    "bad arguments are status 2", arguments: [["--frob"], ["nowhere.yaml"], ["--format", "xml"], ["--rule", "x"]])
  func arguments(arguments: [String]) throws {
    let outcome = try lint(Projects.clean, arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors != "")
  }

  @Test("the same input gives the same bytes, wherever the project lies")
  func determinism() throws {
    var files = Projects.clean
    for number in 0..<20 { files["matrices/m\(number).yaml"] = "apiVersion: sevc/v1\nkind: Matrix\nname: m\(number)\n" }
    let first = try lint(files)
    #expect(first.output == (try lint(files).output))
    #expect(findings(first).count > 60)
  }
}
