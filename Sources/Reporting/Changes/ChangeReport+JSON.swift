import Comparison
import Escalation
import JSON

extension ChangeReport {
  /// The object that programs are promised, version 1: its keys and their order change only with the version.
  func json() -> JSONValue {
    [
      "version": 1, "base": .string(base), "head": .string(head), "changes": .array(changes.map(\.json)),
      "summary": summary.json,
    ]
  }
}

extension Change {
  /// What has no value is null: every change has every key.
  fileprivate var json: JSONValue {
    [
      "impact": .string(impact.rawValue), "matrix": .text(matrix), "subject": .string(subject),
      "field": .string(field), "before": .text(before), "after": .text(after), "message": .string(message),
      "path": .text(place?.path), "line": .count(place?.line), "basePath": .text(basePlace?.path),
      "baseLine": .count(basePlace?.line), "cause": .text(cause), "fingerprint": .string(fingerprint),
      "accepted": accepted.map(\.json) ?? .null,
    ]
  }
}

extension Acceptance {
  fileprivate var json: JSONValue {
    ["reason": .string(reason), "until": .text(until?.description)]
  }
}

extension ChangeSummary {
  fileprivate var json: JSONValue {
    [
      "weakens": .integer(self[.weakens]), "strengthens": .integer(self[.strengthens]),
      "reassigns": .integer(self[.reassigns]), "editorial": .integer(self[.editorial]),
      "accepted": .integer(accepted), "matrices": .integer(matrices), "incidents": .integer(incidents),
    ]
  }
}

extension JSONValue {
  fileprivate static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  fileprivate static func count(_ count: Int?) -> JSONValue { count.map(JSONValue.integer) ?? .null }
}
