/// Why git did not give what was asked.
public struct GitFailure: Error, Hashable, Sendable {
  /// One line for standard error, lower case, without a final stop.
  public let message: String

  init(_ message: String) {
    self.message = message
  }

  /// A text on one line, whatever it holds.
  static func shown(_ text: String) -> String {
    text.unicodeScalars.map { $0.properties.generalCategory == .control ? $0.escaped(asASCII: true) : "\($0)" }.joined()
  }

  /// What git said itself: its first line of an error, else its first line.
  init(saying errors: [UInt8]) {
    let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    let line = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.first ?? "git gave up"
    let words = line.replacing("fatal: ", with: "", maxReplacements: 1)
      .replacing("error: ", with: "", maxReplacements: 1)
    self.init("git: \(words)")
  }
}
