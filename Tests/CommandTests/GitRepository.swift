import Foundation
import TestSupport
import Testing

/// A repository made for one test by the git of this machine.
struct GitRepository {
  let folder: TemporaryFolder

  /// Whether there is a git at all; without one these tests are skipped, and say so.
  static let isPossible = (try? shell("git --version", in: "/")) != nil

  /// A repository with one commit of these files.
  init(_ files: [String: String] = Projects.clean) throws {
    folder = try TemporaryFolder(files)
    try git("init -q -b main .")
    try commit("first")
  }

  /// A repository that something else made.
  init(at folder: TemporaryFolder) {
    self.folder = folder
  }

  @discardableResult
  func git(_ arguments: String, in path: String = ".") throws -> String {
    try Self.shell("git -c protocol.file.allow=always \(arguments)", in: folder.path + "/" + path)
  }

  func commit(_ message: String) throws {
    try git("add -A")
    try git("commit -q --allow-empty -m '\(message)'")
  }

  /// Puts one text in another's place in a file.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try #require(folder.text(of: path))
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: path)
  }

  func sevc(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Outcome {
    let plain = ["GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CI_MERGE_REQUEST_DIFF_BASE_SHA"]
    var all = Dictionary(plain.map { ($0, "") }) { first, _ in first }
    all.merge(Self.environment) { _, new in new }
    all.merge(environment) { _, new in new }
    // The day goes before `--`.
    let dashes = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return try Program.run(arguments[..<dashes] + Projects.today + arguments[dashes...], in: folder, environment: all)
  }

  /// What `sevc diff` tells: impact, subject and field of each change.
  func changes(_ arguments: String..., environment: [String: String] = [:]) throws -> [String] {
    let dashes = arguments.firstIndex(of: "--") ?? arguments.endIndex
    let outcome = try Program.run(
      ["diff", "--format", "json"] + arguments[..<dashes] + Projects.today + arguments[dashes...], in: folder,
      environment: Self.environment.merging(environment) { _, new in new })
    try #require(outcome.status == 0, "\(outcome.errors)\(outcome.output)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let changes = try #require(object?["changes"] as? [[String: Any]])
    return changes.map { change in
      ["impact", "subject", "field"].map { change[$0] as? String ?? "-" }.joined(separator: " ")
    }
  }

  /// Where git looks for nobody's configuration but the repository's.
  static let environment = [
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GITHUB_BASE_REF": "",
    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "", "CI_MERGE_REQUEST_DIFF_BASE_SHA": "",
  ]

  struct Failure: Error {
    let output: String
  }

  static func shell(_ command: String, in path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: path)
    let person = [
      "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.com", "GIT_AUTHOR_DATE": "2026-11-20T12:00:00Z",
      "GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "ann@example.com",
      "GIT_COMMITTER_DATE": "2026-11-20T12:00:00Z",
    ]
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
      .merging(environment) { _, new in new }.merging(person) { _, new in new }
    let outcome = try process.outcome()
    guard outcome.status == 0 else { throw Failure(output: outcome.text) }
    return outcome.text
  }
}
