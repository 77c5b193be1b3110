import MatrixLanguage
import TestSupport
import Testing

/// A small document with mistakes, and exactly what is to be told of it.
struct BadDocument: Sendable, CustomTestStringConvertible {
  typealias Kind = DocumentKind

  let name: String
  let kind: Kind
  /// The document with `↓` before the place of each finding.
  let marked: String
  /// The rules in the order of the places, ` fix` behind the ones that can be fixed: `unknown-key fix`.
  let findings: [String]
  /// Whether a JSON Schema, which sees one document, can tell that it is bad.
  let isBadBySchema: Bool

  var testDescription: String { name }

  /// - Parameters:
  ///   - piece: What the document says beside the required keys, or in place of them; a whole document where it has
  ///     a `kind`.
  ///   - keys: Required keys that are left out.
  init(
    _ name: String, of kind: Kind = .matrix, _ piece: String, without keys: [String] = [], isWhole: Bool = false,
    _ findings: [String],
    bySchema isBadBySchema: Bool = true
  ) {
    self.name = name
    self.kind = kind
    self.findings = findings
    self.isBadBySchema = isBadBySchema
    marked = isWhole ? piece + "\n" : completed(piece, as: kind, without: keys)
  }

  static let all: [BadDocument] =
    ofDocuments + ofKeys + ofTypes + ofValues + ofWords + ofReferences + ofSections + ofUpdates + ofMetrics + ofDrills
}

/// A piece with the required keys that it does not give itself in front.
func completed(_ piece: String, as kind: BadDocument.Kind, without keys: [String] = []) -> String {
  guard !piece.hasKey("kind") else { return piece + "\n" }
  var text = "apiVersion: sevc/v1\nkind: \(kind.rawValue)\n"
  for (key, value) in required[kind] ?? [:] where !piece.hasKey(key) && !keys.contains(key) {
    text += "\(key): \(value)\n"
  }
  return text + piece + "\n"
}

private let required: [BadDocument.Kind: KeyValuePairs<String, String>] = [
  .organization: ["name": "acme"],
  .matrix: [
    "name": "support", "title": "Support", "owner": "anna",
    "scope": "{monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: weekly}",
    "incidents": "[{id: outage, title: Outage, severity: SEV-1}]",
  ],
  .drill: [
    "name": "night", "matrix": "service", "starts": "2026-12-26T03:10 Europe/London", "incident": "blackout",
    "expect": "[{paged: anna, at: 0m}]",
  ],
]

/// What stands beside every document: an organization, and a matrix with drills of its own.
let surroundings = surroundingSeverities + "---\n" + surroundingsWithoutSeverities

private let surroundingSeverities = """
  apiVersion: sevc/v1
  kind: Organization
  name: severities
  severities:
    - {id: SEV-1, aliases: [critical], firstResponse: 10m}
    - {id: SEV-2, firstResponse: 20m}

  """

let surroundingsWithoutSeverities = """
  apiVersion: sevc/v1
  kind: Organization
  name: surroundings
  owners:
    anna: {name: Anna, contact: {pagerduty: PANNA}, coverage: always}
    berta: {name: Berta, contact: {pagerduty: PBERTA}, coverage: [london]}
  calendars:
    london: {timezone: Europe/London, days: mon-fri, hours: 08:00-16:00}
  ---
  apiVersion: sevc/v1
  kind: Matrix
  name: service
  title: Service
  owner: anna
  scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: weekly}
  incidents: [{id: blackout, title: Blackout, severity: SEV-1}]
  metrics: [{id: answers, title: Answers, unit: ratio}]

  """

extension String {
  /// Whether a line begins with a key, a mark before it aside.
  func hasKey(_ key: String) -> Bool {
    split(separator: "\n").contains { $0.drop { $0 == "↓" }.hasPrefix("\(key):") }
  }
}
