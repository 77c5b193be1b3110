/// The name of an object in a repository: a SHA-1 or SHA-256 of what it holds.
public struct ObjectID: Hashable, Sendable {
  private var bytes = Bytes()
  /// How many of the bytes count: 20 or 32.
  private let count: UInt8

  /// 32 bytes, which as one vector would lie at multiples of 32 only: an index holds many.
  private struct Bytes: Hashable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var fourth: UInt64 = 0
  }

  /// From 20 or 32 bytes.
  init?(bytes raw: some Collection<UInt8>) {
    guard raw.count == 20 || raw.count == 32 else { return nil }
    count = UInt8(raw.count)
    withUnsafeMutableBytes(of: &bytes) { $0.copyBytes(from: raw) }
  }

  /// From 40 or 64 hexadecimal digits in small letters.
  init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 40 || digits.count == 64 else { return nil }
    count = UInt8(digits.count / 2)
    let isRead = withUnsafeMutableBytes(of: &bytes) { bytes in
      for (index, digit) in digits.enumerated() {
        guard let value = Self.value(of: digit) else { return false }
        bytes[index / 2] = bytes[index / 2] << 4 | value
      }
      return true
    }
    if !isRead { return nil }
  }

  /// 40 or 64 digits.
  public var hexadecimal: String {
    String(decoding: digits, as: UTF8.self)
  }

  /// The same in ASCII.
  var digits: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(Int(count) * 2)
    withUnsafeBytes(of: bytes) { bytes in
      for byte in bytes.prefix(Int(count)) {
        digits.append(Self.digit(byte >> 4))
        digits.append(Self.digit(byte & 15))
      }
    }
    return digits
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
