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
    let secrets = CredentialSearch.standard.secrets(in: bytes)
    if secrets.isEmpty { return self }
    var shown: [UInt8] = []
    var end = 0
    for secret in secrets {
      shown += bytes[end..<secret.lowerBound] + Array("…".utf8)
      end = secret.upperBound
    }
    return String(decoding: shown + bytes[end...], as: UTF8.self)
  }
}
