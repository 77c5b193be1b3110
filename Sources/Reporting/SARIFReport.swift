import JSON
import Source

extension Report {
  /// SARIF 2.1.0 (OASIS Standard, 27 March 2020), as code-scanning services read it.
  func sarif(_ options: ReportOptions) -> JSONValue {
    let printer = SARIFPrinter(report: self, pathPrefix: options.pathPrefix)
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [printer.run(toolVersion: options.toolVersion)],
    ]
  }
}

private struct SARIFPrinter {
  /// The name that services give to the folder from which paths start.
  private static let root = "%SRCROOT%"

  let findings: [ReportedFinding]
  let fingerprints: [String]
  let rules: [RuleDescription]
  let ruleIndexes: [RuleID: Int]
  let pathPrefix: String

  init(report: Report, pathPrefix: String) {
    findings = report.findings
    fingerprints = report.fingerprints(pathPrefix: pathPrefix)
    self.pathPrefix = pathPrefix
    let described = Set(report.rules.map(\.id))
    let others = Set(report.findings.map(\.rule)).subtracting(described).sorted()
    rules = report.rules + others.map { RuleDescription($0, level: .error, summary: $0.name, help: $0.name) }
    ruleIndexes = Dictionary(
      rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  func run(toolVersion: String?) -> JSONValue {
    let driver: JSONValue = .object([
      "name": "sevc",
      "semanticVersion": toolVersion.map(JSONValue.string),
      "rules": .array(rules.map(rule)),
    ])
    return [
      "tool": ["driver": driver],
      "columnKind": "unicodeCodePoints",
      "originalUriBaseIds": [Self.root: ["description": ["text": "the folder that the paths start from"]]],
      "results": .array(zip(findings, fingerprints).map(result)),
    ]
  }

  private func rule(_ rule: RuleDescription) -> JSONValue {
    .object([
      "id": .string(rule.id.name),
      "shortDescription": ["text": .string(rule.summary)],
      "help": .object(["text": .string(rule.help), "markdown": rule.helpMarkdown.map(JSONValue.string)]),
      "helpUri": rule.helpURI.map(JSONValue.string),
      "defaultConfiguration": rule.level == .off ? ["enabled": false] : ["level": .string(rule.level.rawValue)],
    ])
  }

  private func result(_ finding: ReportedFinding, fingerprint: String) -> JSONValue {
    .object([
      "ruleId": .string(finding.rule.name),
      "ruleIndex": ruleIndexes[finding.rule].map(JSONValue.integer),
      "level": .string(finding.severity.rawValue),
      "message": ["text": .string(finding.message + (finding.help.map { "\nhelp: \($0)" } ?? ""))],
      "locations": [["physicalLocation": physicalLocation(finding.place)]],
      "relatedLocations": finding.related.isEmpty ? nil : .array(finding.related.enumerated().map(relatedLocation)),
      "partialFingerprints": ["sevcMeaning/v1": .string(fingerprint)],
      "fixes": finding.isFixable ? [fix(of: finding)] : nil,
    ])
  }

  private func relatedLocation(_ index: Int, _ note: ReportedNote) -> JSONValue {
    [
      "id": .integer(index + 1),
      "message": ["text": .string(note.message)],
      "physicalLocation": physicalLocation(note.place),
    ]
  }

  private func fix(of finding: ReportedFinding) -> JSONValue {
    let editsByPath = Dictionary(grouping: finding.fixes, by: \.place.path).sorted { $0.key.precedes($1.key) }
    return .object([
      "description": finding.help.map { ["text": .string($0)] },
      "artifactChanges": .array(
        editsByPath.map { path, edits in
          ["artifactLocation": artifactLocation(path), "replacements": .array(edits.map(replacement))]
        }),
    ])
  }

  private func replacement(_ edit: ReportedEdit) -> JSONValue {
    ["deletedRegion": region(edit.place), "insertedContent": ["text": .string(edit.replacement)]]
  }

  private func physicalLocation(_ place: ReportedPlace) -> JSONValue {
    ["artifactLocation": artifactLocation(place.path), "region": region(place)]
  }

  private func artifactLocation(_ path: String) -> JSONValue {
    ["uri": .string((pathPrefix + path).percentEncodedPath), "uriBaseId": .string(Self.root)]
  }

  private func region(_ place: ReportedPlace) -> JSONValue {
    [
      "startLine": .integer(place.start.line),
      "startColumn": .integer(place.start.column),
      "endLine": .integer(place.end.line),
      "endColumn": .integer(place.end.column),
    ]
  }
}

extension String {
  /// The path as a relative URI reference: all but RFC 3986's unreserved characters and `/` as `%XX`.
  var percentEncodedPath: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        String(Unicode.Scalar(byte))
      default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
