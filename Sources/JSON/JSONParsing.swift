/// Why some bytes are no JSON.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What was expected, in lower case and without a final stop.
  public let message: String
  /// Where, in bytes from the start.
  public let offset: Int
}

extension JSONValue {
  /// Reads one JSON text, strictly: UTF-8 without a byte-order mark, no comments, no repeated keys, nothing after it.
  ///
  /// Numbers are kept as written, whole ones that fit apart. Safe on input from anywhere: it nests at most
  /// `depthLimit` deep and allocates in proportion to the bytes.
  public init(parsing bytes: [UInt8], depthLimit: Int = 64) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes, depthLimit: depthLimit)
    self = try parser.parseText()
  }

  /// ``init(parsing:depthLimit:)-([UInt8],_)`` of a string.
  public init(parsing text: String, depthLimit: Int = 64) throws(JSONSyntaxError) {
    try self.init(parsing: Array(text.utf8), depthLimit: depthLimit)
  }
}

struct JSONParser {
  private var rest: ArraySlice<UInt8>
  private let depthLimit: Int

  init(_ bytes: [UInt8], depthLimit: Int) {
    rest = bytes[...]
    self.depthLimit = depthLimit
  }

  mutating func parseText() throws(JSONSyntaxError) -> JSONValue {
    let value = try parseValue(depth: 0)
    skipSpace()
    guard rest.isEmpty else { throw expected("the end") }
    return value
  }

  private mutating func parseValue(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    switch rest.first {
    case UInt8(ascii: "{"): return .object(try parseObject(depth: depth))
    case UInt8(ascii: "["): return .array(try parseArray(depth: depth))
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parse("true", as: .bool(true))
    case UInt8(ascii: "f"): return try parse("false", as: .bool(false))
    case UInt8(ascii: "n"): return try parse("null", as: .null)
    default: return try parseNumber()
    }
  }

  private mutating func parseObject(depth: Int) throws(JSONSyntaxError) -> JSONObject {
    var members: [JSONObject.Member] = []
    var keys: Set<[UInt8]> = []
    try parseItems(until: UInt8(ascii: "}"), depth: depth) { (parser) throws(JSONSyntaxError) in
      let start = parser.rest
      guard parser.rest.first == UInt8(ascii: "\"") else { throw parser.expected("a key in quotes") }
      let key = try parser.parseString()
      guard keys.insert(Array(key.utf8)).inserted else {
        parser.rest = start
        throw parser.expected("a key that is not there yet")
      }
      parser.skipSpace()
      guard parser.skip(UInt8(ascii: ":")) else { throw parser.expected("`:`") }
      members.append(JSONObject.Member(key: key, value: try parser.parseValue(depth: depth + 1)))
    }
    return JSONObject(distinct: members)
  }

  private mutating func parseArray(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    var elements: [JSONValue] = []
    try parseItems(until: UInt8(ascii: "]"), depth: depth) { (parser) throws(JSONSyntaxError) in
      elements.append(try parser.parseValue(depth: depth + 1))
    }
    return elements
  }

  /// Reads what stands between two brackets, parted by commas.
  private mutating func parseItems(
    until closing: UInt8, depth: Int, parseItem: (inout JSONParser) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard depth < depthLimit else { throw expected("at most \(depthLimit) levels") }
    rest.removeFirst()
    skipSpace()
    if skip(closing) { return }
    repeat {
      skipSpace()
      try parseItem(&self)
      skipSpace()
    } while skip(UInt8(ascii: ","))
    guard skip(closing) else { throw expected("`,` or `\(Character(Unicode.Scalar(closing)))`") }
  }

  private mutating func parseNumber() throws(JSONSyntaxError) -> JSONValue {
    var after = rest
    guard JSONNumber.scan(&after) else { throw expected("a value") }
    let literal = String(decoding: rest[..<after.startIndex], as: UTF8.self)
    rest = after
    if let integer = Int(literal), String(integer) == literal { return .integer(integer) }
    guard let number = JSONNumber(literal) else { throw expected("a number") }
    return .number(number)
  }

  private mutating func parse(_ word: String, as value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    guard rest.starts(with: word.utf8) else { throw expected("a value") }
    rest = rest.dropFirst(word.utf8.count)
    return value
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  private func expected(_ what: String) -> JSONSyntaxError {
    JSONSyntaxError(message: "expected \(what)", offset: rest.startIndex)
  }
}

/// Strings.
extension JSONParser {
  private mutating func parseString() throws(JSONSyntaxError) -> String {
    let start = rest
    rest = rest.dropFirst()
    var bytes: [UInt8] = []
    while true {
      let plain = rest.prefix { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      bytes.append(contentsOf: plain)
      rest = rest[plain.endIndex...]
      if skip(UInt8(ascii: "\"")) { break }
      guard skip(UInt8(ascii: "\\")) else { throw expected("`\"`") }
      bytes.append(contentsOf: UTF8.encode(try parseEscape()) ?? UTF8.encodedReplacementCharacter)
    }
    guard let string = String(validating: bytes, as: UTF8.self) else {
      rest = start
      throw expected("UTF-8")
    }
    return string
  }

  /// Reads what follows a backslash.
  private mutating func parseEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let letter = rest.first
    guard letter != UInt8(ascii: "u") else { return try parseCode() }
    guard let letter, let scalar = Self.escapes[letter] else { throw expected("an escape") }
    rest = rest.dropFirst()
    return scalar
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// Reads `uXXXX`, and its other half where it is the first of a surrogate pair.
  private mutating func parseCode() throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try parseFourDigits()
    guard (0xD800..<0xDC00).contains(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw expected("the first half of a surrogate pair before this") }
      return scalar
    }
    guard skip(UInt8(ascii: "\\")) else { throw expected("the second half of a surrogate pair") }
    let second = try parseFourDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) * 0x400 + (second - 0xDC00))
    else { throw expected("the second half of a surrogate pair before this") }
    return scalar
  }

  private mutating func parseFourDigits() throws(JSONSyntaxError) -> UInt32 {
    let digits = rest.dropFirst().prefix(4)
    guard rest.first == UInt8(ascii: "u"), digits.count == 4, digits.allSatisfy(Self.isHexDigit),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw expected("`u` and four hexadecimal digits") }
    rest = rest[digits.endIndex...]
    return code
  }

  /// `UInt32(_:radix:)` takes a sign too, so each digit is looked at.
  private static func isHexDigit(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit
  }
}
