/// A refused literal as a person reads it: numbers, words and marks, whatever the case, the spacing, the kind of dash or
/// the script of the digits. It is made only to find out what was meant.
struct LooseText {
  enum Token: Equatable {
    case number(LooseNumber)
    /// Letters, in small ASCII where they have such a form.
    case word(String)
    /// Any other character but blanks.
    case mark(Unicode.Scalar)
  }

  /// Longer text is prose, and nothing is suggested for it.
  static let longest = 64

  let tokens: [Token]
  /// The text in plain ASCII where it has such a form, blanks at its ends taken off, its case kept.
  let plain: String

  /// Nil where the text is too long to be a literal.
  init?(_ text: String) {
    guard text.utf8.count <= 4 * LooseText.longest else { return nil }
    let scalars = text.unicodeScalars.map(plainForm)
    guard scalars.count <= LooseText.longest else { return nil }
    let begin = scalars.firstIndex { $0 != " " } ?? scalars.endIndex
    let end = scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? begin
    var plain = ""
    plain.unicodeScalars.append(contentsOf: scalars[begin..<end])
    self.plain = plain
    tokens = Tokenizer(scalars: Array(scalars[begin..<end])).tokens()
  }

  /// ``plain`` in small letters.
  var small: String { plain.lowercased() }

  /// The words alone; nil where anything but words and the given marks stands.
  func words(besides marks: Set<Unicode.Scalar> = []) -> [String]? {
    var words: [String] = []
    for token in tokens {
      switch token {
      case .word(let word): words.append(word)
      case .mark(let mark) where marks.contains(mark): continue
      case .mark, .number: return nil
      }
    }
    return words
  }
}

/// A number as people write it: digits, thousands parted or not, perhaps a fraction.
struct LooseNumber: Equatable {
  /// ASCII digits without leading zeros, at least one.
  var whole: String
  /// ASCII digits without trailing zeros; empty for a whole number.
  var fraction: String

  /// As it is written in the language: `1.5`.
  var literal: String { fraction.isEmpty ? whole : whole + "." + fraction }

  /// Its value where it is whole and below a trillion.
  var count: Int? {
    fraction.isEmpty && whole.utf8.count <= 12 ? Int(whole) : nil
  }
}

/// The plain form of one character: any digit as ASCII, any dash as `-`, any blank as a space, wide forms made narrow.
private func plainForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x21..<0x7F: return scalar
  case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x2010...0x2015, 0x2212: return "-"
  case 0x2018, 0x2019: return "'"
  default: break
  }
  if scalar.properties.isWhitespace { return " " }
  guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue, (0...9).contains(value)
  else { return scalar }
  return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
}

private struct Tokenizer {
  let scalars: [Unicode.Scalar]
  var position = 0

  init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  consuming func tokens() -> [LooseText.Token] {
    var tokens: [LooseText.Token] = []
    while let scalar = scalar() {
      if scalar.isDigit {
        tokens.append(.number(number()))
      } else if scalar.properties.isAlphabetic {
        tokens.append(.word(word()))
      } else {
        if scalar != " " { tokens.append(.mark(scalar)) }
        position += 1
      }
    }
    return tokens
  }

  private func scalar(ahead: Int = 0) -> Unicode.Scalar? {
    let index = position + ahead
    return index < scalars.count ? scalars[index] : nil
  }

  private mutating func word() -> String {
    var word = ""
    while let scalar = scalar(), scalar.properties.isAlphabetic {
      word.unicodeScalars.append(scalar)
      position += 1
    }
    return word.lowercased()
  }

  private mutating func digits() -> String {
    var digits = ""
    while let scalar = scalar(), scalar.isDigit {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    return digits
  }

  private mutating func number() -> LooseNumber {
    var whole = digits()
    if whole.utf8.count <= 3 {
      while partsThousands() {
        position += 1
        whole += digits()
      }
    }
    var fraction = ""
    if scalar() == ".", scalar(ahead: 1)?.isDigit == true {
      position += 1
      fraction = digits()
    }
    whole = String(whole.drop { $0 == "0" })
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return LooseNumber(whole: whole.isEmpty ? "0" : whole, fraction: fraction)
  }

  /// Whether a mark between thousands stands here, with exactly three digits after it.
  private func partsThousands() -> Bool {
    guard let mark = scalar(), mark == "," || mark == "_" || mark == "'" else { return false }
    return (1...3).allSatisfy { scalar(ahead: $0)?.isDigit == true } && scalar(ahead: 4)?.isDigit != true
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
