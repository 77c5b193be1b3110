import JSON
import Source

extension Report {
  /// The object that programs are promised, version 1: its keys and their order change only with the version.
  func json() -> JSONValue {
    .object([
      "version": 1,
      "diagnostics": .array(findings.map(\.json)),
      "summary": summary.json,
    ])
  }
}

extension ReportedFinding {
  fileprivate var json: JSONValue {
    .object([
      "rule": .string(rule.name),
      "severity": .string(severity.rawValue),
      "message": .string(message),
      "path": .string(place.path),
      "line": .integer(place.start.line),
      "column": .integer(place.start.column),
      "endLine": .integer(place.end.line),
      "endColumn": .integer(place.end.column),
      "help": help.map(JSONValue.string),
      "fixable": .bool(isFixable),
      "related": .array(related.map(\.json)),
    ])
  }
}

extension ReportedNote {
  fileprivate var json: JSONValue {
    [
      "message": .string(message),
      "path": .string(place.path),
      "line": .integer(place.start.line),
      "column": .integer(place.start.column),
    ]
  }
}

extension ReportSummary {
  /// `silenced` is there only where something is: the other keys alone are promised.
  fileprivate var json: JSONValue {
    .object([
      "files": .integer(files),
      "matrices": .integer(matrices),
      "incidents": .integer(incidents),
      "errors": .integer(errors),
      "warnings": .integer(warnings),
      "silenced": silenced > 0 ? .integer(silenced) : nil,
    ])
  }
}
