import Foundation
import TestSupport
import Testing

/// Where what a command writes cannot go.
@Suite("Output that cannot be written")
struct OutputTests {
  private func run(_ script: String) throws -> Process.Outcome {
    try Shell.run(script, in: try TemporaryFolder(Projects.clean), beside: Program.path)
  }

  @Test("A reader who has gone away is one plain line, and status 2")
  func closedPipe() throws {
    let outcome = try run("set +e +o pipefail; mkfifo p; (exec 3< p) & exec 4> p; wait; sevc rules 2>&1 >&4")
    #expect(outcome.status == 2)
    #expect(outcome.text == "sevc: cannot write to standard output: broken pipe\n")
  }

  @Test(
    "A full disk is one plain line, and status 2",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"),
    arguments: ["lint", "lint --format json", "rules", "explain backup-missing", "schema matrix"])
  func fullDisk(command: String) throws {
    let outcome = try run("sevc \(command) 2>&1 > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.text == "sevc: cannot write to standard output: no space left on device\n")
  }

  @Test("A file's name commands neither a terminal nor a service that reads the log")
  func names() throws {
    let folder = try TemporaryFolder(Projects.clean)
    let name = "a\n::error::x\u{1B}[2J\u{202E}.yaml"
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/matrices/" + name, withDestinationPath: "nowhere")
    for arguments in [["lint"], ["build"], ["drill"], ["lint", name], ["diff", "--against", "."], ["new", name]] {
      let outcome = try Program.run(arguments + Projects.today, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(arguments)")
      #expect(outcome.errors.hasPrefix("sevc: ") && !outcome.errors.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
    let usage = try Program.run(["lint", "--format", "\u{1B}[2J"], in: folder)
    #expect(usage.errors.hasPrefix("Error: The value '␛[2J'"))
  }

  @Test(
    "No finding shows a secret, whatever is wrong with it, in whatever form",
    arguments: [
      "{id: x, title: «», severity: SEV-1}, {id: y, title: «», severity: SEV-1}", "{id: x, title: X, severity: «»}",
      "{id: x, title: X, severity: SEV-1, firstResponse: «»}", "{id: x, title: X, severity: SEV-1, «»: x}",
      "{id: x, title: X, severity: SEV-1, references: {a: «».md}}",
    ])
  func secrets(incidents: String) throws {
    let secret = "AKIA" + "IOSFODNN7EXAMPLE"
    let folder = try TemporaryFolder(Projects.clean)
    let head = Projects.matrix.components(separatedBy: "incidents:")[0]
    let list = "incidents: [\(incidents.replacing("«»", with: secret))]\n"
    try folder.write(head + list, to: "matrices/support.yaml")
    for format in ["json", "sarif", "github", "gitlab", "checkstyle"] {
      let outcome = try Program.run(["lint", "--format", format] + Projects.today, in: folder)
      #expect(outcome.status == 1 && outcome.output.contains("AKIA…"))
      #expect(!outcome.output.contains(secret))
    }
  }

  @Test("No change shows a secret, and one secret in another's place is a change")
  func changedSecrets() throws {
    let (old, new) = ("AKIA" + "IOSFODNN7EXAMPLE", "AKIA" + "IOSFODNN7EXAMPLF")
    let folders = try ["none", old, new].map { secret in
      try TemporaryFolder(Projects.clean.mapValues { $0.replacing("title: Outage", with: "title: Key \(secret)") })
    }
    for (base, head) in [(0, 1), (1, 2), (2, 0)] {
      for format in ["text", "json", "markdown", "github"] {
        let arguments = ["diff", "--against", folders[base].path, "--format", format] + Projects.today
        let outcome = try Program.run(arguments, in: folders[head])
        #expect(outcome.status == 0 && outcome.output.contains("AKIA…"))
        #expect(!outcome.output.contains("IOSF"))
      }
    }
  }

  @Test("No change shows the lines of a private key")
  func changedKeys() throws {
    let key = "\"-----BEGIN " + "PRIVATE KEY-----\\nMIIEvQIBADANB\\n-----END PRIVATE KEY-----\""
    let folders = try ["none", key].map { text in
      try TemporaryFolder(Projects.clean.mapValues { $0.replacing("Turn it on again", with: text) })
    }
    for format in ["text", "json", "markdown", "github"] {
      let arguments = ["diff", "--against", folders[0].path, "--format", format] + Projects.today
      let outcome = try Program.run(arguments, in: folders[1])
      #expect(outcome.output.contains("checklist") && !outcome.output.contains("MII"))
    }
  }

  @Test("Schemas are written into a folder that is made for them")
  func schemaFolder() throws {
    let outcome = try run("sevc schema matrix --write new/schemas && ls new/schemas; sevc schema --write new/; ls new")
    let all = ["drill", "matrix", "organization", "policy", "project"].map { $0 + ".schema.json\n" }
    #expect(outcome.text == all[1] + all.joined() + "schemas\n")
  }
}
