/// Words in a row: text, and what stands out of it.
///
/// Whatever is written into it is text, and only text, also where it looks like Markdown.
struct Phrase: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case strong(String)
    /// Written letter by letter: a command, an address.
    case code(String)
    case link(String, to: LinkTarget)
  }

  var parts: [Part]

  init(_ parts: [Part]) {
    self.parts = parts
  }

  init(_ text: String) {
    parts = text.trimmed.isEmpty ? [] : [.text(text.trimmed)]
  }

  init(_ text: String?) {
    self.init(text ?? "")
  }

  static func strong(_ text: String) -> Phrase { Phrase([.strong(text.trimmed)]) }
  static func code(_ text: String) -> Phrase { Phrase([.code(text.trimmed)]) }

  /// A link, or the bare text where there is nowhere to go.
  static func link(_ text: String, to target: LinkTarget?) -> Phrase {
    guard let target, !text.trimmed.isEmpty else { return Phrase(text) }
    return Phrase([.link(text.trimmed, to: target)])
  }

  var isEmpty: Bool { parts.isEmpty }

  static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.parts + right.parts) }
}

extension Phrase: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) {
    parts = text.isEmpty ? [] : [.text(text)]
  }

  init(stringInterpolation: Interpolation) {
    parts = stringInterpolation.parts
  }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { parts.append(.text(text)) }
    }

    mutating func appendInterpolation(_ text: String) {
      appendLiteral(text.trimmed)
    }

    mutating func appendInterpolation(_ number: Int) {
      appendLiteral(String(number))
    }

    mutating func appendInterpolation(_ phrase: Phrase) {
      parts += phrase.parts
    }
  }
}

extension [Phrase] {
  /// The phrases that say something, with the same words between each two.
  func joined(by separator: String = ", ") -> Phrase {
    let spoken = filter { !$0.isEmpty }
    return spoken.dropFirst().reduce(spoken.first ?? "") { $0 + Phrase(stringLiteral: separator) + $1 }
  }
}
