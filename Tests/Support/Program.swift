import Foundation

/// The built `sevc`, run as a user runs it.
public enum Program {
  /// How a run ended, and what it wrote.
  public struct Outcome: Sendable {
    /// The exit status; 128 and the signal's number where a signal ended the run.
    public var status: Int
    public var output: String
    public var errors: String
  }

  /// The program beside the tests.
  public static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("sevc").path

  /// Runs it to its end.
  public static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var variables = ProcessInfo.processInfo.environment.filter { key, _ in
      key != "GITHUB_ACTIONS" && key != "GITHUB_STEP_SUMMARY" && key != "NO_COLOR"
    }
    variables.merge(environment) { _, new in new }
    process.environment = variables
    let scratch = try TemporaryFolder()
    process.standardInput = try scratch.handle(holding: input)
    process.standardOutput = try scratch.handle(to: "output")
    process.standardError = try scratch.handle(to: "errors")
    try process.run()
    process.waitUntilExit()
    let signalled = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: Int(process.terminationStatus) + (signalled ? 128 : 0), output: scratch.text(of: "output") ?? "",
      errors: scratch.text(of: "errors") ?? "")
  }
}

/// A folder of its own for one test, gone with it.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init(_ files: [String: String] = [:]) throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = base.appendingPathComponent("sevc-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and the folders above it.
  public func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file and the folders above it.
  public func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Makes a link.
  public func link(at name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  /// The text of a file; nil where there is none.
  public func text(of name: String) -> String? {
    contents(of: path + "/" + name)
  }

  fileprivate func handle(holding text: String) throws -> FileHandle {
    try write(text, to: "input")
    return try FileHandle(forReadingFrom: URL(fileURLWithPath: path + "/input"))
  }

  fileprivate func handle(to name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path + "/" + name))
  }
}
