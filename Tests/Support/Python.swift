import Foundation

/// Programs that others wrote, by way of the host's Python; `PYTHON` names another one than `python3`.
public enum Python {
  /// Whether these modules can be imported; where not, a test that needs them says so and is skipped.
  public static func has(_ modules: String...) -> Bool {
    (try? run("import " + modules.joined(separator: ", "), input: "")) != nil
  }

  public struct Failure: Error {
    public let output: String
  }

  /// What a script writes to its standard output and error; it throws where the script ends with an error.
  ///
  /// The script reads its whole input before it writes anything.
  public static func run(_ script: String, input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["PYTHON"] ?? "python3", "-c", script]
    let (stdin, output) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = output
    process.standardError = output
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(output: text) }
    return text
  }
}
