import Digest
import JSON

/// What a policy means, apart from where and how it is written: the form that digests are taken over.
///
/// Compact JSON with sorted keys, without `digest`, `commit`, `sources`, `written` and `runbook`, and with the runs of
/// blanks in texts made one. Under keys of the team's own, such as a label named `commit`, nothing is left out.
enum CanonicalForm {
  private static let leftOut: Set<String> = ["digest", "commit", "sources", "written", "runbook"]

  /// The keys whose objects have keys of the team's own.
  private static let lookups: Set<String> = [
    "labels", "references", "updates", "roles", "errorRate", "owners", "calendars", "files",
  ]

  static func digest(of value: JSONValue) -> String {
    "sha256:" + SHA256(of: canonical(value, isLookup: false).compactBytes()).hexadecimal
  }

  private static func canonical(_ value: JSONValue, isLookup: Bool) -> JSONValue {
    switch value {
    case .string(let text): .string(text.withSingleBlanks)
    case .array(let elements): .array(elements.map { canonical($0, isLookup: false) })
    case .object(let object): canonical(object, isLookup: isLookup)
    case .null, .bool, .integer, .number: value
    }
  }

  private static func canonical(_ object: JSONObject, isLookup: Bool) -> JSONValue {
    let kept = object.members.filter { isLookup || !leftOut.contains($0.key) }
    return .object(
      .sorted(
        kept.map { member in
          (member.key, canonical(member.value, isLookup: !isLookup && lookups.contains(member.key)))
        }))
  }
}
