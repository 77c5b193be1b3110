/// Why git did not give what was asked.
public struct GitFailure: Error, Hashable, Sendable {
  /// One line for standard error, lower case, without a final stop.
  public let message: String

  init(_ message: String) {
    self.message = message
  }

  /// Git was ended by something else, or gave up without a word.
  static let endedEarly = GitFailure("git ended before it had answered")

  /// A text on one line of which every character is seen, whatever it holds.
  static func shown(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: scalar.escaped(asASCII: true)
      default: "\(scalar)"
      }
    }.joined()
  }

  /// What git said itself: its first line of an error, else its first line.
  init(saying errors: [UInt8]) {
    let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") }) ?? lines.first else {
      self = .endedEarly
      return
    }
    let words = line.replacing("fatal: ", with: "", maxReplacements: 1)
      .replacing("error: ", with: "", maxReplacements: 1)
    self.init("git: \(words)")
  }
}
