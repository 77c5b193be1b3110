import Escalation

/// Reads instants from bytes, without making text of them: a record has five, and a file a million records.
///
/// The grammar is that of RFC 3339, section 5.6, with the space that its note allows in place of the `T`.
enum RFC3339 {
  /// Seconds since the epoch, a fraction left out of account and a leap second counted as the next; nil where it is no
  /// instant.
  static func moment(in cell: ArraySlice<UInt8>) -> Int? {
    var digits = DigitReader(rest: cell)
    guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2), digits.skip("-"),
      let day = digits.number(2), digits.skip("T") || digits.skip("t") || digits.skip(" "),
      let date = CalendarDate(year: year, month: month, day: day),
      let hour = digits.number(2), hour < 24, digits.skip(":"), let minute = digits.number(2), minute < 60,
      digits.skip(":"), let second = digits.number(2), second <= 60, digits.skipFraction(),
      let offset = digits.offset(), digits.rest.isEmpty
    else { return nil }
    return date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offset
  }
}

private struct DigitReader {
  var rest: ArraySlice<UInt8>

  mutating func number(_ count: Int) -> Int? {
    guard rest.count >= count else { return nil }
    var value = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private mutating func digit() -> Int? {
    guard let byte = rest.first, byte &- UInt8(ascii: "0") < 10 else { return nil }
    rest = rest.dropFirst()
    return Int(byte &- UInt8(ascii: "0"))
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A point has a digit after it.
  mutating func skipFraction() -> Bool {
    guard skip(".") else { return true }
    guard digit() != nil else { return false }
    while digit() != nil {}
    return true
  }

  /// Seconds east of UTC.
  mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = number(2), hours < 24, skip(":"), let minutes = number(2), minutes < 60 else {
      return nil
    }
    return sign * (hours * 3600 + minutes * 60)
  }
}
