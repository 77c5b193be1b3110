public import Source

extension Diagnostic {
  /// The same finding, in whose words no credential shows more than its first four characters: other findings than that
  /// of a secret quote what is written, too.
  public var withoutSecrets: Diagnostic {
    var finding = self
    finding.message = hidingSecrets(in: message)
    finding.help = help.map(hidingSecrets)
    for index in related.indices { finding.related[index].message = hidingSecrets(in: related[index].message) }
    return finding
  }
}

private func hidingSecrets(in text: String) -> String {
  let bytes = Array(text.utf8)
  let matches = CredentialSearch.standard.matches(in: bytes)
  if matches.isEmpty { return text }
  var shown: [UInt8] = []
  var end = 0
  for match in matches {
    shown += bytes[end..<match.bounds.lowerBound] + bytes[match.bounds].prefix(4) + Array("…".utf8)
    end = match.bounds.upperBound
  }
  return String(decoding: shown + bytes[end...], as: UTF8.self)
}
