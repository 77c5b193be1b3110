import Foundation
import Testing

/// Python's answers to questions about open time; see `Oracle/open_time.py` for the language.
struct Oracle {
  /// One answer a question, in order; lines that only tell of a calendar have none.
  static func answers(to lines: [String]) throws -> [String] {
    let questions = FileManager.default.temporaryDirectory.appendingPathComponent("open-time-\(UUID().uuidString)")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: questions)
    defer { try? FileManager.default.removeItem(at: questions) }
    let output = try run(["python3", script], input: questions)
    return output.split(separator: "\n").map(String.init)
  }

  /// Whether this machine has a Python with the time zones and numpy.
  static let isAvailable: Bool = {
    let probe = "import numpy, sys, zoneinfo; zoneinfo.ZoneInfo('Pacific/Apia'); sys.exit(sys.version_info < (3, 10))"
    let found = (try? run(["python3", "-c", probe], input: nil)) != nil
    if !found {
      print("SKIPPED: time is not held against an oracle, for no python3 (3.10) with zoneinfo and numpy is here")
    }
    return found
  }()

  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Oracle/open_time.py").path

  private static func run(_ command: [String], input: URL?) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = try input.map(FileHandle.init(forReadingFrom:)) ?? FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw OracleFailure(status: process.terminationStatus) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

struct OracleFailure: Error {
  let status: Int32
}
