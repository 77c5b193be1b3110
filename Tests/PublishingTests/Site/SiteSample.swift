import MatrixLanguage
import TestSupport

@testable import Publishing

/// Two matrices for the site: gaps, a secret, ids that could be taken for the page's own, and text that looks like markup.
enum SiteSample {
  static let compiled = Compiled(["matrices/org.yaml": organization, "matrices/both.yaml": matrices])

  static let files = compiled.files(PublicationSettings(targets: [.html, .json], projectPath: ".."))

  static let organization = """
    apiVersion: sevc/v1
    kind: Organization
    name: acme
    calendars:
      london: {timezone: Europe/London, days: mon-fri, hours: 09:00-17:00, holidays: [2026-12-25, 2026-12-28]}
      nights: {timezone: America/New_York, days: fri-sun, hours: ["22:00-06:00", "12:00-13:30"]}
      turn: {timezone: Europe/London, hours: 01:30-02:30}
      lord-howe: {timezone: Australia/Lord_Howe, days: [sun], hours: 00:00-24:00}
      constructor: {timezone: Asia/Kathmandu, days: daily, hours: 23:00-01:00}
    owners:
      office: {name: The Office, contact: {phone: "+44 20 7946 0001", slack: "#office"}, coverage: [london]}
      night-watch: {name: Night Watch, contact: {chat: "slack://channel?team=T1&id=C1"}, coverage: [nights]}
      turners: {name: Turners, contact: {email: turn@acme.example}, coverage: [turn]}
      far: {name: Far Away, contact: {web: "https://far.example/page"}, coverage: [lord-howe]}
      constructor: {name: Constructor, coverage: [constructor, london]}
      duty: {name: Duty Manager, contact: {pagerduty: PDUTY}, coverage: always}
      leaver: {name: Leaver, coverage: always, retires: 2026-11-01}
      somebody: {name: Somebody}
      hidden-hero: {name: Hidden Hero, contact: {phone: "+44 20 7946 0999"}, coverage: always}
    executives: [duty]
    severities:
      - id: SEV-1
        firstResponse: 10m
        escalation: [{after: 20m, to: [backup, executives], repeat: {every: 15m, times: 3}}]
        resolution: 4h
      - {id: SEV-2, calendar: london, firstResponse: 60m, escalation: [{after: 1bd, to: [backup]}], outOfHours: {firstResponse: 2bh}}

    """

  /// The second title is École in two spellings; the third looks like markup wherever it goes.
  static let matrices = #"""
    apiVersion: sevc/v1
    kind: Matrix
    name: search
    title: Search
    owner: office
    scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: yearly}
    incidents:
      - id: outage
        title: Nothing is found
        formerly: [no-results, older]
        severity: SEV-1
        roles: {response: {primary: office, backup: night-watch}}
        triggers: [The graph of answers is flat]
        checklist: [Look at the index., "Say <b>so</b> & \"wait\".", Roll back.]
      - id: main
        title: "L'École ne répond pas"
        severity: SEV-2
        roles: {response: {primary: turners, backup: constructor}, quality: {primary: far}}
        checklist: [Wait.]
      - id: constructor
        title: "</title></script><script>window.pwned=1</script><img src=x onerror=window.pwned=1>"
        severity: SEV-2
        roles: {response: {primary: office, backup: leaver}, legal: {primary: somebody}}
        triggers: ["\" onmouseover=\"window.pwned=1", "<!-- <script>"]
        references: {"[x](javascript:alert(1))": "javascript:window.pwned=1", fine: "https://a.example/?a=1&b=2"}
      - id: secret
        title: Hidden trouble
        severity: SEV-1
        audience: restricted
        roles: {response: {primary: hidden-hero, backup: duty}}
    ladder:
      - {id: first, title: First, trigger: "<i>", costCeiling: 10 USD, approval: {any: [duty, office]}, duration: 1w}
      - {id: second, title: Second, approval: duty}
    ---
    apiVersion: sevc/v1
    kind: Matrix
    name: answers
    title: Answers
    owner: duty
    owners: {"visitor": {name: "javascript:alert(1)", contact: {web: "javascript:alert(1)", phone: "tel:+1<script>", chat: "data:text/html,x"}, coverage: always}}
    scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: yearly}
    incidents:
      - {id: outage, title: No answer comes, severity: SEV-1, roles: {response: {primary: visitor, backup: duty}}}
    """#

  /// Our own matrices.
  static let own = Compiled(
    ["organization", "people", "customer-support-assistant", "document-retrieval"].map { name in
      let path = "matrices/\(name).yaml"
      return (path, contents(of: "\(packageRoot)/\(path)") ?? "")
    })

  static let sourceURL = "https://git.acme.example/ops/blob/{commit}/{path}#L{line}"
  static let commit = "0123456789abcdef0123456789abcdef01234567"
}
