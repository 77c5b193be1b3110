import TestSupport

/// An example made whole: what a rule's examples leave out because it is not their matter.
///
/// A document of an example that does not say its `kind` is a piece of a matrix, or of an organization where it has only
/// that one's sections; the keys that every document must have are added in front. Beside it stands an organization
/// with everything that the example refers to and does not declare.
struct ExampleProject {
  /// The example with its marks.
  let example: MarkedText
  /// The organization beside it.
  let surroundings: String

  init(_ yaml: String) {
    let documents = yaml.documents.enumerated().map { index, document in
      document.isWhole
        ? document
        : document.isOfOrganization
          ? Self.organization(document, index) : Self.matrix(document, index)
    }
    example = MarkedText(documents.joined(separator: "---\n"))
    surroundings = Self.surroundings(of: MarkedText(yaml).text, documents)
  }

  private static func organization(_ piece: String, _ index: Int) -> String {
    "apiVersion: sevc/v1\nkind: Organization\nname: piece-\(index)\n" + piece
  }

  private static func matrix(_ piece: String, _ index: Int) -> String {
    let required: KeyValuePairs = [
      "name": "service-\(index)", "title": "Service", "owner": "platform",
      "scope":
        "{monthlyInteractions: under-10k, customerImpact: internal, onCall: business-hours, reviewCadence: yearly}",
    ]
    var text = "apiVersion: sevc/v1\nkind: Matrix\n"
    for (key, value) in required where !piece.hasKey(key) { text += "\(key): \(value)\n" }
    text += piece
    if !piece.hasKey("incidents") { text += "incidents: [{id: slow-answers, title: Slow answers, severity: SEV-3}]\n" }
    return text
  }

  private static func surroundings(of yaml: String, _ documents: [String]) -> String {
    let hasOrganization = documents.contains { $0.contains("kind: Organization\n") }
    var text = "apiVersion: sevc/v1\nkind: Organization\nname: surroundings\n"
    text += section("calendars", calendars, besides: yaml) + section("owners", owners, besides: yaml)
    if !hasOrganization { text += "executives: [vp-engineering]\n" }
    if !documents.contains(where: { $0.contains("kind: Organization\n") && $0.hasKey("severities") }) {
      text += severities
    }
    return text
  }

  /// The entries of a section whose ids the example does not declare itself.
  private static func section(
    _ key: String, _ entries: KeyValuePairs<String, String>, besides yaml: String
  ) -> String {
    let missing = entries.filter { !yaml.contains("\n  \($0.key):") && !yaml.hasPrefix("  \($0.key):") }
    return missing.isEmpty ? "" : "\(key):\n" + missing.map { "  \($0.key): \($0.value)\n" }.joined()
  }

  private static let calendars: KeyValuePairs = [
    "london": "{timezone: Europe/London, days: mon-fri, hours: 08:00-16:00, holidays: [2026-12-25]}"
  ]

  private static let owners: KeyValuePairs = [
    "platform": "{name: Platform on-call, contact: {pagerduty: PPLAT}, coverage: always}",
    "operations": "{name: Operations, contact: {pagerduty: POPS}, coverage: always}",
    "support": "{name: Support, contact: {slack: \"#support\"}, coverage: always}",
    "vp-engineering": "{name: VP Engineering, contact: {phone: \"+44 20 7946 0000\"}, coverage: always}",
  ]

  private static let severities = """
    severities:
      - id: SEV-1
        firstResponse: 10m
        escalation: [{after: 20m, to: [backup, executives]}]
        resolution: 4h
      - id: SEV-2
        firstResponse: 20m
        escalation: [{after: 45m, to: [backup]}]
        resolution: 24h
      - id: SEV-3
        delivery: 1h
        calendar: london
        firstResponse: 4bh
        escalation: [{after: 1bd, to: [backup]}]
        resolution: scheduled

    """
}

extension String {
  /// The documents, each with its last line end.
  fileprivate var documents: [String] {
    var documents = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "---" { documents.append("") } else { documents[documents.count - 1] += line + "\n" }
    }
    return documents
  }

  fileprivate var isWhole: Bool { hasKey("kind") }

  fileprivate var isOfOrganization: Bool {
    let ofMatrices = ["incidents", "metrics", "models", "failureModes", "scope", "review", "drills", "owner"]
    return ["owners", "calendars", "executives", "severities"].contains { hasKey($0) }
      && !ofMatrices.contains { hasKey($0) }
  }

  /// Whether a line begins with a key, a mark before it aside.
  fileprivate func hasKey(_ key: String) -> Bool {
    split(separator: "\n").contains { $0.drop { $0 == "↓" }.hasPrefix("\(key):") }
  }
}
