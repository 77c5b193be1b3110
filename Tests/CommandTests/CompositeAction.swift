import Foundation
import TestSupport

/// `action.yml`, run as GitHub runs a composite action: https://docs.github.com/en/actions/reference/workflows-and-actions.
///
/// Of the expression language it knows what the file uses: `${{ inputs.NAME }}`, `${{ github.action_path }}`, and a
/// condition that compares an input with a word.
struct CompositeAction {
  private struct File: Decodable {
    struct Input: Decodable { let `default`: String? }
    struct Runs: Decodable {
      let using: String
      let steps: [Step]
    }
    let inputs: [String: Input]
    let runs: Runs
  }

  private struct Step: Decodable {
    let name: String
    let `if`: String?
    let shell: String
    let run: String
    let env: [String: String]?
  }

  struct Unknown: Error { let text: String }

  private let steps: [Step]
  private let inputs: [String: String]
  private let folder: TemporaryFolder
  private let program: String?

  /// - Parameter program: The `sevc` that the job has already.
  init(in folder: TemporaryFolder, beside program: String?, inputs given: [String: String] = [:]) throws {
    let text = try String(contentsOfFile: packageRoot + "/action.yml", encoding: .utf8)
    let file = try YAML.decode(File.self, from: text)
    guard file.runs.using == "composite" else { throw Unknown(text: file.runs.using) }
    steps = file.runs.steps
    inputs = file.inputs.compactMapValues(\.default).merging(given) { _, new in new }
    (self.folder, self.program) = (folder, program)
    for name in ["path", "summary.md"] { try folder.write("", to: name) }
  }

  /// How each step ended, up to the first that failed; what the action leaves out is not among them.
  func run() throws -> [Process.Outcome] {
    var outcomes: [Process.Outcome] = []
    for step in steps where try isDue(step) {
      outcomes.append(try run(step))
      if outcomes.last?.status != 0 { break }
    }
    return outcomes
  }

  private func run(_ step: Step) throws -> Process.Outcome {
    guard step.shell == "bash" else { throw Unknown(text: step.shell) }
    let added = (folder.text(of: "path") ?? "").split(separator: "\n").map(String.init)
    let environment = [
      "GITHUB_ACTIONS": "true", "GITHUB_PATH": folder.path + "/path",
      "GITHUB_STEP_SUMMARY": folder.path + "/summary.md",
      "RUNNER_TEMP": folder.path + "/temporary files", "GITHUB_ACTION_PATH": packageRoot,
    ]
    return try Shell.run(
      step.run, in: folder, beside: program, first: added + [folder.path + "/bin"],
      environment: environment.merging((step.env ?? [:]).mapValues(value)) { _, new in new })
  }

  private func isDue(_ step: Step) throws -> Bool {
    guard let condition = step.if else { return true }
    guard let parts = condition.wholeMatch(of: /inputs\.([\w-]+) == '(\w+)'/) else { throw Unknown(text: condition) }
    return inputs[String(parts.1)] == String(parts.2)
  }

  private func value(of text: String) -> String {
    text.replacing("${{ github.action_path }}", with: packageRoot)
      .replacing(/\$\{\{ inputs\.([\w-]+) \}\}/) { inputs[String($0.1)] ?? "" }
  }
}

/// A script in the shell that services use.
enum Shell {
  /// Runs it in a folder, with `sevc` on the search path only where one is given.
  static func run(
    _ script: String, in folder: TemporaryFolder, beside program: String?, first: [String] = [],
    environment: [String: String] = [:]
  ) throws -> Process.Outcome {
    try folder.write(script, to: ".script")
    var variables = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("GITHUB_") && !$0.key.hasPrefix("GIT_")
    }
    let own = program.map { [URL(filePath: $0).deletingLastPathComponent().path] } ?? []
    let others = (variables["PATH"] ?? "").split(separator: ":").map(String.init)
      .filter { !FileManager.default.isExecutableFile(atPath: $0 + "/sevc") }
    variables["PATH"] = (first + own + others).joined(separator: ":")
    variables.merge(environment) { _, new in new }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", ".script"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = variables
    return try process.outcome()
  }
}

/// YAML by way of a reader that knows nothing of ours.
enum YAML {
  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    let json = try Python.run(
      "import json, sys, ruamel.yaml; print(json.dumps(ruamel.yaml.YAML(typ='safe').load(sys.stdin.read())))",
      input: text)
    return try JSONDecoder().decode(type, from: Data(json.utf8))
  }
}
