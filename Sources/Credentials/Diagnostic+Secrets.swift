package import Source

extension Diagnostic {
  /// The same finding, in whose words no credential shows more than its first four characters: other findings than that
  /// of a secret quote what is written, too.
  package var withoutSecrets: Diagnostic {
    var finding = self
    finding.message = message.withoutSecrets
    finding.help = help?.withoutSecrets
    for index in related.indices { finding.related[index].message = related[index].message.withoutSecrets }
    return finding
  }
}

extension String {
  /// The text, of each credential in it the first four characters alone.
  package var withoutSecrets: String {
    guard utf8.count >= CredentialSearch.standard.shortest else { return self }
    let bytes = Array(utf8)
    let matches = CredentialSearch.standard.matches(in: bytes)
    if matches.isEmpty { return self }
    var shown: [UInt8] = []
    var end = 0
    for match in matches {
      let head = bytes[match.bounds].prefix(CredentialSearch.shownCharacters)
      shown += bytes[end..<match.bounds.lowerBound] + head + Array("…".utf8)
      end = match.bounds.upperBound
    }
    return String(decoding: shown + bytes[end...], as: UTF8.self)
  }
}
