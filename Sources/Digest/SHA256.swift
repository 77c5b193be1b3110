/// The hash function SHA-256 (FIPS 180-4).
///
/// Our own, because the alternative is out of proportion: swift-crypto 3.12 brings BoringSSL along, 460 compilation
/// steps that take a minute of two idle cores in each fresh build, and 10 MB of a static program, for what these hundred
/// lines do. They take no care to run in constant time: not for passwords or keys.
public struct SHA256: Hashable, Sendable {
  /// The 32 bytes of the digest.
  public let bytes: [UInt8]

  /// The digest of some bytes.
  public init(of message: [UInt8]) {
    var state = CompressionState()
    let whole = message.count / CompressionState.blockSize * CompressionState.blockSize
    message.withUnsafeBytes { state.compress(UnsafeRawBufferPointer(rebasing: $0[..<whole])) }
    let rest = Array(message[whole...]) + Self.padding(ofLength: message.count)
    rest.withUnsafeBytes { state.compress($0) }
    bytes = state.words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
  }

  /// The digest of a text's UTF-8.
  public init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// The digest in 64 lower-case hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// What is added to a message so that its last block is full: a one bit, zeros, and the length in bits.
  private static func padding(ofLength length: Int) -> [UInt8] {
    let zeros = (CompressionState.blockSize * 2 - 9 - length % CompressionState.blockSize) % CompressionState.blockSize
    let bits = UInt64(length) &* 8
    return [0x80] + Array(repeating: 0, count: zeros) + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
  }
}

extension SHA256 {
  /// The digest in Base64 (RFC 4648, section 4), as a page's security policy names it.
  public var base64: String {
    stride(from: 0, to: bytes.count, by: 3).map { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
      let digits = (0...group.count).map { String(Self.base64Digit(bits >> (18 - 6 * $0) & 63)) }
      return digits.joined() + String(repeating: "=", count: 3 - group.count)
    }.joined()
  }

  private static func base64Digit(_ value: Int) -> Unicode.Scalar {
    switch value {
    case ..<26: Unicode.Scalar(UInt8(65 + value))
    case ..<52: Unicode.Scalar(UInt8(97 + value - 26))
    case ..<62: Unicode.Scalar(UInt8(48 + value - 52))
    case 62: "+"
    default: "/"
    }
  }
}
