public import Foundation

extension Process {
  /// What a program came to.
  public struct Outcome: Sendable {
    public let status: Int
    /// Standard output and error, as they came.
    public let text: String
  }

  /// Runs the program to its end, without an input.
  public func outcome() throws -> Outcome {
    let output = Pipe()
    standardInput = FileHandle.nullDevice
    standardOutput = output
    standardError = output
    try run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    waitUntilExit()
    return Outcome(status: Int(terminationStatus), text: text)
  }
}
