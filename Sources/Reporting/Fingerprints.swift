import Digest
import Source

extension Report {
  /// One fingerprint a finding, in their order: 32 hexadecimal digits, no two the same.
  ///
  /// They stay the same when lines move: they are made of the rule, the path, the message and, for findings that agree
  /// in these, their order in the file.
  ///
  /// - Parameter prefix: what stands before the paths, so that two projects of one repository do not clash.
  public func fingerprints(pathPrefix prefix: String = "") -> [String] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let meaning = prefix + finding.meaning
      seen[meaning, default: 0] += 1
      return String(SHA256(of: "\(meaning)\u{0}\(seen[meaning, default: 0])").hexadecimal.prefix(32))
    }
  }
}

extension ReportedFinding {
  /// What tells a finding from others wherever its lines are: path, rule, and message without the lines of places in it.
  public var meaning: String {
    [place.path, rule.name, message.withoutLineNumbers].joined(separator: "\u{0}")
  }
}

extension String {
  /// The text with `matrices/org.yaml:31` as `matrices/org.yaml:`, and `:31:5` likewise.
  var withoutLineNumbers: String {
    var isAfterPath = false
    let parts = split(separator: ":", omittingEmptySubsequences: false).map { part in
      let rest = isAfterPath ? part.drop(while: \.isASCIIDigit) : part
      isAfterPath = part.hasSuffix(".yaml") || part.hasSuffix(".yml") || (isAfterPath && rest.isEmpty)
      return rest
    }
    return parts.joined(separator: ":")
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
