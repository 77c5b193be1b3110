import Escalation
import JSON
import MatrixLanguage
import Source
import TestSupport
import Testing

@testable import Publishing

/// Projects whose exports are handed to the programs that they are for.
enum ExportSamples {
  /// Text that some format would take for its own, had it not been escaped.
  static let hostile = [
    #"{{ .Labels.secret }} {{{x}}} }} {{"#, #"a "quoted" 'one' \ back"#, "$value ${path.module} %{if true} $$ %%",
    "yes", "- a: b # c", "key: [1, 2", "*alias &anchor !tag |", "é 漢 😀", "a;b,c:d\\n",
  ]

  /// A matrix with a text wherever an author may write one.
  static func project(saying text: String) -> Compiled {
    let word = JSONValue.string(text).compactPrinted()
    return Compiled(["m.yaml": template.replacing("TEXT", with: word)])
  }

  private static let template = """
    apiVersion: sevc/v1
    kind: Matrix
    name: m
    title: TEXT
    labels: {team: TEXT, TEXT: odd, severity: TEXT}
    owner: me
    owners:
      me: {name: TEXT, contact: {pagerduty: TEXT, slack: TEXT, phone: TEXT, email: TEXT, TEXT: TEXT}}
    scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: business-hours, reviewCadence: yearly}
    review: {last: 2026-11-16, owner: me, resets: [TEXT], sunset: TEXT}
    severities: [{id: S1, meaning: TEXT, firstResponse: 10m, escalation: [{after: 20m, to: [me], when: TEXT}]}]
    incidents: [{id: outage, title: TEXT, severity: S1, roles: {response: {primary: me}}, checklist: [TEXT]}]
    metrics:
      - {id: up, title: TEXT, query: 'up{job="{{x}} $y"} # all', unit: count, thresholds: [
          {below: 1, for: 2m, action: rollback, raises: outage, rollback: TEXT}]}
    ---
    apiVersion: sevc/v1
    kind: Drill
    name: d
    title: TEXT
    matrix: m
    starts: 2026-12-26T03:10 Europe/London
    incident: outage
    expect: [{paged: me, at: 0m}]

    """
}

extension Compiled {
  /// What one target writes, in a folder.
  func exported(_ target: BuildTarget, baseURL: String? = "https://runbooks.example") throws -> TemporaryFolder {
    let settings = PublicationSettings(targets: [target], baseURL: baseURL)
    return try TemporaryFolder(files(settings))
  }

  func facts(_ targets: Set<BuildTarget>) -> [ExportFact] {
    Publication.print(project, settings: PublicationSettings(targets: targets, sources: sources)).account.facts
  }
}

extension Set<BuildTarget> {
  static let exports = Set(BuildTarget.allCases.filter(\.isExport))
}
