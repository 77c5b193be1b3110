import Foundation

/// Programs of other projects that read what sevc writes, as `.ci/install-tools` lays them down, or on the search path.
public enum Tool {
  public struct Outcome: Sendable {
    public let status: Int
    /// Standard output and error, as they came.
    public let text: String
  }

  /// Whether the program is there; where not, a test that needs it says so and is skipped.
  public static func has(_ name: String) -> Bool { path(of: name) != nil }

  /// Runs a program in a folder to its end.
  public static func run(_ name: String, _ arguments: [String], in folder: TemporaryFolder) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path(of: name) ?? "/nowhere/" + name)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(status: Int(process.terminationStatus), text: text)
  }

  private static func path(of name: String) -> String? {
    let search = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return ([packageRoot + "/.build/tools/usr/bin"] + search).map { $0 + "/" + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
