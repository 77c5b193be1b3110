extension CredentialSearch {
  /// What may not be shown of a text: of each credential all but its first four characters, in order.
  ///
  /// Of a private key, what is searched for is its title alone; the key stands behind it, up to the line that closes it,
  /// or to the end of the text.
  package func secrets(in bytes: [UInt8]) -> [Range<Int>] {
    var secrets: [Range<Int>] = []
    for match in matches(in: bytes) where match.bounds.lowerBound >= secrets.last?.upperBound ?? 0 {
      let start = match.bounds.lowerBound + Self.shownCharacters
      secrets.append(
        start..<(match.form.body == .privateKey ? Self.endOfKey(in: bytes, from: start) : match.bounds.upperBound))
    }
    return secrets
  }

  private static func endOfKey(in bytes: [UInt8], from start: Int) -> Int {
    let (closing, dash) = (Array("-----END ".utf8), UInt8(ascii: "-"))
    guard let mark = bytes[start...].firstRange(of: closing) else { return bytes.endIndex }
    let name = bytes[mark.upperBound...].firstIndex(of: dash) ?? bytes.endIndex
    return bytes[name...].firstIndex { $0 != dash } ?? bytes.endIndex
  }
}
