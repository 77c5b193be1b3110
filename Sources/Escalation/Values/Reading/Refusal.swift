/// Why a literal was refused, and what was meant by it.
public struct Refusal: Error, Hashable, Sendable {
  /// One line, lower case, without a final stop: what was written, and what was expected.
  public var message: String
  /// What to do, in one line.
  public var help: String?
  /// The literal that is right, only where it is plain what was meant: `--fix` puts it in place of what was written.
  public var suggestion: String?

  public init(_ message: String, help: String? = nil, suggestion: String? = nil) {
    self.message = message
    self.help = help
    self.suggestion = suggestion
  }
}

extension Refusal {
  /// The common refusal: something of a kind was due, and something else is written.
  ///
  /// - Parameters:
  ///   - kind: the kind with its article, such as `a duration`.
  ///   - example: literals of the kind, each in backticks.
  ///   - help: what to do where nothing can be suggested.
  init(_ text: String, isNot kind: String, like example: String, help: String? = nil, suggestion: String? = nil) {
    if let suggestion {
      self.init(
        "\(quoted(text)) is not \(kind): expected `\(suggestion)`", help: "write `\(suggestion)`",
        suggestion: suggestion)
    } else if text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      self.init(
        "expected \(kind), such as \(example), and nothing is written", help: help ?? "write one such as \(example)")
    } else {
      self.init(
        "\(quoted(text)) is not \(kind): expected one such as \(example)", help: help ?? "write one such as \(example)")
    }
  }
}

/// What was written, between backticks: one line of at most 40 characters, what is longer cut off with `…`.
public func quoted(_ text: String) -> String {
  let longest = 40
  var shown = ""
  for (count, scalar) in text.unicodeScalars.enumerated() {
    guard count < longest else { return "`\(shown)…`" }
    let isBlank = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    shown.unicodeScalars.append(isBlank ? " " : scalar == "`" ? "'" : scalar)
  }
  return "`\(shown)`"
}
