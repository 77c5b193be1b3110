public import Foundation

/// Programs of other projects that read what sevc writes, as `.ci/install-tools` lays them down, or on the search path.
public enum Tool {
  /// Whether the program is there; where not, a test that needs it says so and is skipped.
  public static func has(_ name: String) -> Bool { path(of: name) != nil }

  /// Runs a program in a folder to its end.
  public static func run(_ name: String, _ arguments: [String], in folder: TemporaryFolder) throws -> Process.Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path(of: name) ?? "/nowhere/" + name)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    return try process.outcome()
  }

  private static func path(of name: String) -> String? {
    let search = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return ([packageRoot + "/.build/tools/usr/bin"] + search).map { $0 + "/" + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
