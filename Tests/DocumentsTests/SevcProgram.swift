import Foundation

/// The `sevc` that was built with the tests.
enum SevcProgram {
  /// The program stands in the folder of the test program.
  static let url = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(component: "sevc")

  struct CannotRun: Error {}

  /// What a run in a folder prints, standard error apart.
  static func output(of arguments: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["COLUMNS": "120"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus < 2 else { throw CannotRun() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
