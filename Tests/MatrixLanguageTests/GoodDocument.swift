import MatrixLanguage
import Testing

/// A document in which every key of the language stands, for a kind.
struct GoodDocument: Sendable, CustomTestStringConvertible {
  let kind: DocumentKind
  let text: String

  var testDescription: String { kind.rawValue }

  static let all = [
    GoodDocument(kind: .organization, text: organization), GoodDocument(kind: .matrix, text: matrix),
    GoodDocument(kind: .drill, text: drill),
  ]

  private static let organization = """
    apiVersion: sevc/v1
    kind: Organization
    name: acme
    title: Acme
    description: |
      What all teams share.
      In two lines.
    labels: {cost-centre: 4711, region: no}
    formerly: [acme-old]
    calendars:
      paris: {timezone: Europe/Paris, days: mon-fri, hours: 09:00-17:00, holidays: [2026-12-25, 2026-12-28]}
      nights: {timezone: America/New_York, days: [fri, sat-sun], hours: [22:00-06:00, 12:00-13:00]}
      hotline: {timezone: Asia/Singapore, days: daily, hours: 00:00-24:00}
    owners:
      clara:
        name: Clara
        contact: {phone: 112, slack: "#clara", e_mail: clara@acme.example}
        coverage: [paris, nights]
        retires: 2027-06-30
        formerly: [claire]
      dora: {name: Dora, coverage: always}
    executives: [clara]
    roles:
      response: {primary: clara, backup: dora}
      legal: {primary: dora, backup: none}
    severities:
      - {id: SEV-1, firstResponse: 10m}
      - {id: SEV-2, firstResponse: 20m}
    ladder:
      - id: prompts
        title: Prompts
        trigger: Quality under its floor
        entry: [A failing evaluation set exists]
        approval: clara
        costCeiling: 2000 USD
        duration: 1w
        formerly: [prompting]
      - {id: retrieval, title: Retrieval, approval: [clara, dora], costCeiling: 15000.50 USD, duration: 3w}
      - {id: tuning, title: Tuning, approval: {any: [clara, dora]}}

    """

  private static let matrix = """
    apiVersion: sevc/v1
    kind: Matrix
    name: assistant
    title: 404
    description: Answers customers.
    labels: {team: search}
    formerly: [bot]
    owner: anna
    owners: {clara: {name: Clara}}
    scope: {monthlyInteractions: 50k-250k, customerImpact: mission-critical, onCall: follow-the-sun, reviewCadence: weekly}
    roles: {response: {primary: anna, backup: berta}, quality: {primary: clara}}
    updates: {regulator: none}
    authority: {call the regulator: {any: [anna, berta]}}
    severities:
      - id: P1
        aliases: [high]
        meaning: Customers cannot use it.
        criteria: [Sign-in fails for over 5% of users]
        calendar: london
        delivery: immediate
        firstResponse: 10m
        acknowledgementExpires: 30m
        escalation:
          - {after: immediate, to: [executives]}
          - {after: 20bm, to: [backup, quality.primary], since: detected, unless: acknowledged}
          - after: 2bh
            to: [clara]
            since: acknowledged
            unless: mitigated
            when: customers are affected
            repeat: {every: 15m, times: 3}
        resolution: 1bd
        followUp: 1w
        outOfHours: {firstResponse: 2bh, delivery: 1h, resolution: scheduled, escalation: [{after: 1bd, to: [backup]}], acknowledgementExpires: 1d, followUp: 2bd}
        roles: {response: {backup: none}}
        updates:
          customers: {first: 20m, every: 30m, until: mitigation}
          executives: {every: 60m, until: resolution}
          partners: {first: 30m}
          regulator: {within: 72h, when: personal data is involved}
          press: {asNeeded: compliance trigger}
          staff: none
        authority: {fail over: pre-approved, switch it off: [anna, berta], tell the press: anna}
        formerly: [S1]
      - {id: P2, firstResponse: 1h30m, delivery: daily, outOfHours: closed}
    review:
      last: 2026-11-16
      owner: anna
      resets: [foundation model update]
      sunset: 2027-12-31
    drills: {cadence: monthly, severities: [P1, high]}
    rhythm: [Validate incident channels.]
    incidents:
      - id: outage
        title: Outage
        severity: high
        roles: {response: {primary: berta}}
        delivery: 15m
        firstResponse: 10m
        acknowledgementExpires: 45m
        escalation: [{after: 20m, to: [backup, executives]}]
        resolution: 4h
        followUp: 2bd
        outOfHours: closed
        updates: {customers: {every: 30m, until: mitigation}}
        authority: {restart: pre-approved}
        audience: restricted
        triggers: [Provider status page reports an outage]
        checklist: [Confirm it., Switch over.]
        references: {Provider status: "https://status.example.com"}
        formerly: [provider-outage]
    metrics:
      - id: answer-quality
        title: Graded answers
        query: avg(graded{workflow="support"})
        unit: ratio
        model: answerer
        watches: quality
        critical: true
        thresholds:
          - {below: 92%, for: 1d, action: notify, raises: outage}
          - {below: 0.80, action: rollback, raises: outage, rollback: Pin the previous version.}
        clear: {above: 0.93, for: 30m}
        formerly: [quality]
      - {id: waiting, title: Waiting, unit: seconds, critical: false, thresholds: [{above: 2s, action: intervene, raises: outage}], clear: {below: 1.5}}
    models:
      - id: answerer
        title: Answerer
        workflow: Drafting
        owner: anna
        bounds:
          quality: {floor: 0.85}
          errorRate: {factual: 1%, format: 0.005}
          latency: {ceiling: 2s}
          throughput: {floor: 40/s}
          confidence: {floor: 70%}
        sunset: Quality stays above its floor.
        formerly: [drafter]
    failureModes:
      - id: made-up
        kind: hallucination
        title: Made-up policy
        level: prompts
        owner: anna
        incident: outage
        mitigation: Require a citation.
        fix: Add the corpus.
        formerly: [invented]
    ladder:
      - {id: prompts, title: Prompts}

    """

  private static let drill = """
    apiVersion: sevc/v1
    kind: Drill
    name: night
    title: A night
    description: Nobody is awake.
    labels: {team: search}
    formerly: [midnight]
    matrix: service
    starts: 2026-12-26T03:10 Europe/London
    metric: {id: answers, value: 0.78}
    events:
      - {at: 12m, event: acknowledged, by: anna}
      - {at: 2h, event: mitigated}
    expect:
      - {paged: anna, at: 0m}
      - {paged: berta, by: 20m}
      - {notPaged: berta, before: 20m}
      - {breached: firstResponse}
      - {met: resolution}
    ---
    apiVersion: sevc/v1
    kind: Drill
    name: day
    matrix: service
    starts: 2026-12-26T03:10:00+01:00
    incident: blackout
    expect: [{met: resolution}]

    """
}
