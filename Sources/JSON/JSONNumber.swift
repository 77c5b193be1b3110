/// A number as it is written: `0.92` stays `0.92`, however it would be rounded in binary.
public struct JSONNumber: Hashable, Sendable {
  /// The number in JSON's grammar (RFC 8259, section 6).
  public let literal: String

  /// Takes over a number as written; nil where JSON would not read it so (`.5`, `01`, `+1`, `NaN`).
  public init?(_ literal: String) {
    var rest = literal.utf8[...]
    guard JSONNumber.scan(&rest), rest.isEmpty else { return nil }
    self.literal = literal
  }

  /// The shortest literal that reads back as this number; nil for infinities and NaN.
  public init?(_ value: Double) {
    self.init(value.description)
  }

  /// Takes the longest number off the front of some bytes; false where they do not begin with one.
  static func scan<Bytes: Collection<UInt8>>(_ rest: inout Bytes) -> Bool where Bytes.SubSequence == Bytes {
    skip(UInt8(ascii: "-"), of: &rest)
    if !skip(UInt8(ascii: "0"), of: &rest), !skipDigits(of: &rest) { return false }
    if skip(UInt8(ascii: "."), of: &rest), !skipDigits(of: &rest) { return false }
    if skip(UInt8(ascii: "e"), of: &rest) || skip(UInt8(ascii: "E"), of: &rest) {
      if !skip(UInt8(ascii: "+"), of: &rest) { skip(UInt8(ascii: "-"), of: &rest) }
      return skipDigits(of: &rest)
    }
    return true
  }

  @discardableResult
  private static func skip<Bytes: Collection<UInt8>>(_ byte: UInt8, of rest: inout Bytes) -> Bool
  where Bytes.SubSequence == Bytes {
    guard rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func skipDigits<Bytes: Collection<UInt8>>(of rest: inout Bytes) -> Bool
  where Bytes.SubSequence == Bytes {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest[digits.endIndex...]
    return !digits.isEmpty
  }
}
