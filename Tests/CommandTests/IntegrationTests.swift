import Foundation
import TestSupport
import Testing

/// What `Docs/integrations.md` shows, and the files that it tells of, run as the service would run them.
@Suite("Integrations", .enabled(if: Python.has("ruamel.yaml"), "needs pip install ruamel.yaml"))
struct IntegrationTests {
  private static let broken = Projects.clean.merging(
    ["matrices/support.yaml": Projects.matrix.replacing("backup: standby", with: "backup: none")]
  ) { _, new in new }

  @Test("GitHub's action checks a project with the sevc of the job, and fails where sevc does")
  func action() throws {
    let good = try CompositeAction(in: published(Projects.clean), beside: Program.path)
    #expect(try good.run().map(\.status) == [0, 0, 0])
    let bad = try CompositeAction(in: published(Self.broken), beside: Program.path).run()
    #expect(bad.map(\.status) == [0, 1])
    #expect(bad.last?.text.contains("::error file=matrices/support.yaml,line=") == true)
  }

  @Test("GitHub's action takes its inputs, as words where there are several, and writes the summary")
  func actionInputs() throws {
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: Projects.clean.map { ("team/" + $0, $1) }))
    let inputs = [
      "project": "team", "arguments": "--rule owner-unused=error --fail-on warning", "build-check": "false",
    ]
    let action = try CompositeAction(in: folder, beside: Program.path, inputs: inputs)
    #expect(try action.run().map(\.status) == [0, 0])
    #expect(folder.text(of: "summary.md")?.hasPrefix("### sevc: no problems") == true)
    let stale = try CompositeAction(in: folder, beside: Program.path, inputs: ["project": "team"]).run()
    #expect(stale.map(\.status) == [0, 0, 1], "nothing is published yet")
  }

  @Test("GitHub's action installs sevc for the steps after it where the job has none")
  func actionInstalls() throws {
    let folder = try published(Projects.clean)
    let action = try CompositeAction(in: folder, beside: nil)
    // In place of the build: it leaves what `make install` leaves, where it is told to.
    try folder.write(
      """
      #!/bin/bash
      [ "$1" = -C ] && [ -f "$2/Makefile" ] && [ "$3" = install ] || exit 9
      mkdir -p "${4#PREFIX=}/bin" && ln -s '\(Program.path)' "${4#PREFIX=}/bin/sevc"
      """, to: "bin/make")
    _ = try GitRepository.shell("chmod +x bin/make", in: folder.path)
    #expect(try action.run().map(\.status) == [0, 0, 0])
    #expect(folder.text(of: "path") == folder.path + "/temporary files/sevc/bin\n")
    #expect(try GitRepository.shell("make -n install PREFIX=/x", in: packageRoot).contains("/x/bin/sevc"))
  }

  @Test("GitLab's job leaves the reports that it names")
  func gitLab() throws {
    struct Job: Decodable {
      struct Artifacts: Decodable { let reports: [String: String] }
      let script: [String]
      let artifacts: Artifacts
    }
    let jobs = try YAML.decode([String: Job].self, from: try snippet(under: "## GitLab"))
    let job = try #require(jobs["matrices"])
    for (files, status) in [(Projects.clean, 0), (Self.broken, 1)] {
      let folder = try published(files)
      let script = "set -e\n" + job.script.joined(separator: "\n")
      let run = try Shell.run(script, in: folder, beside: Program.path)
      #expect(run.status == status, "\(run.text)")
      let reports = try ["codequality", "junit"].map { try #require(job.artifacts.reports[$0]) }
      let quality = try #require(folder.text(of: reports[0]))
      #expect((try JSONSerialization.jsonObject(with: Data(quality.utf8)) as? [Any])?.count == (status == 0 ? 0 : 1))
      #expect(folder.text(of: reports[1])?.contains("<testsuites") == true)
    }
  }

  @Test("the problem matcher reads each finding from the text, and nothing else")
  func problemMatcher() throws {
    let file = try #require(try? String(contentsOfFile: packageRoot + "/Docs/problem-matcher.json", encoding: .utf8))
    let expression = try #require(file.firstMatch(of: /"regexp": "(.*)"/)?.1.replacing(#"\\"#, with: #"\"#))
    let pattern = try Regex(String(expression))
    var files = Self.broken
    files["matrices/a:1:2 [x].yaml"] = "titel: x:1:2: error: none of ours [not-a-rule]\n"
    let folder = try TemporaryFolder(files)
    let report = try Program.run(["lint", "--output", "json=report.json"] + Projects.today, in: folder)
    let read: [String] = report.output.split(separator: "\n").compactMap { line in
      line.wholeMatch(of: pattern).map { match in
        let part = (0..<match.output.count).map { String(match.output[$0].substring ?? "") }
        return "\(part[1]):\(part[2]):\(part[3]) \(part[4]) \(part[6]) \(part[5])"
      }
    }
    let json = try JSONSerialization.jsonObject(with: Data((folder.text(of: "report.json") ?? "").utf8))
    let diagnostics = try #require((json as? [String: Any])?["diagnostics"] as? [[String: Any]])
    let expected = diagnostics.map { finding in
      let (path, line, column) = (finding["path"] ?? "", finding["line"] ?? "", finding["column"] ?? "")
      return
        "\(path):\(line):\(column) \(finding["severity"] ?? "") \(finding["rule"] ?? "") \(finding["message"] ?? "")"
    }
    #expect(read == expected && read.count > 1)
  }

  @Test(
    "pre-commit runs the hooks from a repository, passes what is clean and stops what is not",
    .enabled(if: Tool.has("pre-commit") && GitRepository.isPossible, "needs git, and pip install pre-commit"))
  func preCommit() throws {
    let hooks = try String(contentsOfFile: packageRoot + "/.pre-commit-hooks.yaml", encoding: .utf8)
    let source = try GitRepository([".pre-commit-hooks.yaml": hooks])
    try source.git("tag v0.1.0")
    let configuration = try snippet(under: "## pre-commit")
      .replacing(/repo: \S+/, with: "repo: " + source.folder.path)
    for (files, status) in [(Projects.clean, 0), (Self.broken, 1)] {
      let repository = GitRepository(at: try published(files))
      try repository.folder.write(configuration, to: ".pre-commit-config.yaml")
      try repository.git("init -q -b main .")
      try repository.git("add -A")
      let run = try Shell.run(
        "pre-commit run --all-files", in: repository.folder, beside: Program.path,
        environment: GitRepository.environment.merging(["PRE_COMMIT_HOME": source.folder.path + "/.git/cache"]) { $1 })
      #expect(run.status == status, "\(run.text)")
      #expect(run.text.contains(status == 0 ? "sevc build --check....." : "[backup-missing]"))
    }
  }

  /// The project with what was published of it when it was clean.
  private func published(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(Projects.clean)
    let build = try Program.run(["build", "--quiet"] + Projects.today, in: folder)
    try #require(build.status == 0, "\(build.errors)")
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  /// The first YAML that the page shows below a heading.
  private func snippet(under heading: String) throws -> String {
    let page = try String(contentsOfFile: packageRoot + "/Docs/integrations.md", encoding: .utf8)
    let section = try #require(page.components(separatedBy: "\n" + heading + "\n").dropFirst().first)
    return try #require(
      section.components(separatedBy: "```yaml\n").dropFirst().first?.components(separatedBy: "```").first)
  }
}
