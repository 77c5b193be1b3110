import Source

/// Where a link on a page leads: `https:`, `http:`, `mailto:`, `tel:`, or a path from the page.
///
/// A target that could run a script, leave for an unnamed host or end the link early cannot be made.
struct LinkTarget: Hashable, Sendable {
  /// The address, percent-encoded where Markdown or HTML would read it otherwise.
  let address: String

  private init(encoding address: String) {
    self.address = LinkTarget.encoded(address)
  }

  /// A link to the web or to a mailbox as an author wrote it; nil for every other scheme, and for paths.
  init?(web written: String) {
    let written = written.trimmed
    let scheme = ["https://", "http://", "mailto:"].first { written.prefix($0.count).lowercased() == $0 }
    guard let scheme, written.count > scheme.count, LinkTarget.isPrintable(written) else { return nil }
    self.init(encoding: written)
  }

  /// A path from the page, or an anchor on it, made by the program out of ids and checked paths.
  init(path: String) {
    self.init(encoding: path)
  }

  /// A mailbox; nil where the address is not plainly one.
  init?(mailbox: String) {
    let parts = mailbox.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(Self.isMailScalar) }
    guard isPlain else { return nil }
    self.init(encoding: "mailto:\(mailbox)")
  }

  /// A telephone number; nil where it is not plainly one. Blanks, brackets, dots and hyphens are left out (RFC 3966).
  init?(phone: String) {
    let separators: Set<Unicode.Scalar> = [" ", "-", ".", "(", ")"]
    let digits = String(String.UnicodeScalarView(phone.unicodeScalars.filter { !separators.contains($0) }))
    let number = digits.hasPrefix("+") ? digits.dropFirst() : digits[...]
    guard (3...15).contains(number.count), number.unicodeScalars.allSatisfy(\.isASCIIDigit) else { return nil }
    self.init(encoding: "tel:\(digits)")
  }

  private static func isMailScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || scalar.isASCIIDigit || [".", "-", "_", "+"].contains(scalar)
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { !$0.isBlank && !$0.isControl }
  }

  /// What may stand in an address (RFC 3986), brackets and all that Markdown or HTML reads percent-encoded.
  private static func encoded(_ address: String) -> String {
    address.utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.isASCIILetter || scalar.isASCIIDigit || plain.contains(scalar)
      result += isPlain ? String(scalar) : byte.percentEncoded
    }
  }

  private static let plain: Set<Unicode.Scalar> = [
    "-", ".", "_", "~", "/", ":", "?", "#", "@", "!", "$", "&", "'", "+", ",", ";", "=", "%",
  ]
}
