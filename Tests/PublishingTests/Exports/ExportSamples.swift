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

  /// Whatever is held by some export and said seldom: hours that close, conditions, repeats, titles of drills.
  static let exhaustive = Compiled([
    "m.yaml": """
    apiVersion: sevc/v1
    kind: Organization
    name: acme
    calendars: {office: {timezone: Asia/Kathmandu, days: mon-fri, hours: 09:00-17:30, holidays: [2026-12-25]}}
    owners: {a: {name: A, contact: {jsm: team-a, slack: "#a"}, coverage: [office]}, b: {name: B}}
    severities:
      - {id: S1, firstResponse: 10m, acknowledgementExpires: 30m, delivery: immediate, escalation: [
          {after: immediate, to: [b], when: it is bad},
          {after: 20m, since: acknowledged, to: [b], unless: resolved, repeat: {every: 90s, times: 30}}]}
      - {id: S2, firstResponse: 1h, delivery: 1h, calendar: office, outOfHours: closed, escalation: [
          {after: 1bd, since: detected, to: [b], unless: mitigated}]}
      - {id: S3, firstResponse: 1h, delivery: daily, calendar: office, outOfHours: {firstResponse: 2bh, delivery: 1h}}
    ---
    apiVersion: sevc/v1
    kind: Matrix
    name: m
    title: M
    labels: {a-b: one, a_b: two}
    owner: a
    scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: yearly}
    review: {owner: a, resets: [a change], sunset: 2027-12-31}
    drills: {cadence: monthly, severities: [S1]}
    roles: {response: {primary: a, backup: b}}
    incidents:
      - {id: one, title: One, severity: S1, audience: restricted}
      - {id: two, title: Two, severity: S2}
      - {id: three, title: Three, severity: S3}
      - {id: nobody, title: Nobody, severity: S3, roles: {response: {backup: none}}}
    metrics:
      - {id: silent, title: Silent, unit: count, thresholds: [{above: 1, action: notify, raises: two}], clear: {below: 1}}
      - {id: idle, title: Idle, query: up, unit: count}

    """
  ])

  private static let template = """
    apiVersion: sevc/v1
    kind: Matrix
    name: m
    title: TEXT
    labels: {team: TEXT, odd: TEXT, severity: TEXT}
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
