/// Where a link may lead: a page of the web, a mailbox, a telephone, a chat, or a place below or beside the page.
///
/// What could run a script, read a file or leave for a host that is not named cannot be made.
public struct Address: Hashable, Sendable {
  /// The address as it stands in the page, before it is escaped.
  public let text: String

  /// The schemes that open something for a person, none of which runs what stands behind it.
  public static let schemes: Set<String> = [
    "https", "http", "mailto", "tel", "sms", "sip", "xmpp", "irc", "ircs", "slack", "msteams", "matrix", "tg",
  ]

  /// Takes over an address; nil where it has another scheme, names a host without one, or holds what no address may
  /// (RFC 3986, 2): blanks, controls, quotes, brackets, and the backslash, which browsers read as a slash.
  public init?(_ text: String) {
    guard text.unicodeScalars.allSatisfy(Self.isAllowed), !text.isEmpty, !text.hasPrefix("//") else { return nil }
    let end = text.firstIndex { ":/?#".contains($0) }
    if let end, text[end] == ":", !Self.schemes.contains(text[..<end].lowercased()) { return nil }
    self.text = text
  }

  /// A place on the same page.
  public init(fragment id: String) {
    text = "#" + id.utf8.map(Self.encoded).joined()
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value) && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
  }

  private static func encoded(_ byte: UInt8) -> String {
    let scalar = Unicode.Scalar(byte)
    let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar))
    return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
