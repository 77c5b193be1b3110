import Source

/// How a piece of text looks on a terminal that shows colours.
enum TerminalStyle: String {
  case bold = "1"
  case error = "1;31"
  case warning = "1;33"
  case frame = "34"
  case help = "36"

  init(_ severity: Diagnostic.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    }
  }

  /// The text between this style's control sequence and the one that ends it.
  func applied(to text: String) -> String {
    "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
