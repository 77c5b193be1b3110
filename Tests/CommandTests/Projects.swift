/// A small project that lints clean.
enum Projects {
  static let organization = """
    apiVersion: sevc/v1
    kind: Organization
    name: acme
    owners:
      oncall: {name: On-call, contact: {pagerduty: PONCALL}, coverage: always}
      standby: {name: Standby, contact: {phone: "+44 20 7946 0001"}, coverage: always}
    severities:
      - id: SEV-1
        firstResponse: 10m
        escalation: [{after: 20m, to: [backup]}]
        resolution: 4h
        updates: {customers: {within: 30m}}

    """

  static let matrix = """
    apiVersion: sevc/v1
    kind: Matrix
    name: support
    title: Support
    owner: oncall
    scope: {monthlyInteractions: under-10k, customerImpact: internal, onCall: always, reviewCadence: monthly}
    roles:
      response: {primary: oncall, backup: standby}
      quality: {primary: oncall, backup: standby}
      communications: {primary: standby, backup: oncall}
    incidents:
      - id: outage
        title: Outage
        severity: SEV-1
        triggers: [It is down]
        checklist: [Turn it on again]

    """

  static let clean = ["matrices/org.yaml": organization, "matrices/support.yaml": matrix]

  /// The day by which the projects are judged.
  static let today = ["--today", "2026-11-21"]
}
