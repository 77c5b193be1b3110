public import Testing

/// One text of the sample project in place of another.
public struct Edit: Sendable, CustomTestStringConvertible {
  public let before: String
  public let after: String

  public init(_ before: String, _ after: String) {
    self.before = before
    self.after = after
  }

  public var testDescription: String { "\(before) → \(after)" }
}

extension Edit {
  /// Other spellings of the same.
  public static let spellings = [
    Edit("unless: mitigated, when: customers are affected}", "unless: mitigated, when: customers   are affected}"),
    Edit("{after: 60m, to: [vp", "{after: 1h, to: [vp"),
    Edit("severity: critical", "severity: SEV-1"),
    Edit("below: 88%,", "below: 0.88,"),
    Edit("{floor: 1200/min}", "{floor: 20/s}"),
    Edit("approval: governance-owner", "approval: [governance-owner]"),
    Edit("[vp-engineering, governance-owner]", "[governance-owner, vp-engineering]"),
    Edit("coverage: [nights, london]", "coverage: [london, nights]"),
    Edit("to: [backup, executives]}\n      - {after: 60m", "to: [executives, backup]}\n      - {after: 60m"),
    Edit("Answers customers.", "\"Answers   customers.\""),
    Edit("backup: none}}", "backup: none}, quality: {backup: ai-platform-oncall}}"),
    Edit("to: [governance-owner]}]", "to: [governance-owner], unless: acknowledged}]"),
    Edit("- id: cost-anomaly", "- id: cost-anomaly\n    audience: everyone\n    updates: {customers: none}"),
    Edit("days: mon-fri,", "days: [mon-thu, fri],"),
    Edit("executives: [vp-engineering]", "executives: [vp-engineering, vp-engineering]"),
    Edit("{after: 25m, to: [backup, executives]}", "{after: 25m, to: [backup, executives, backup]}"),
    Edit("formerly: [provider-outage]", "formerly: [provider-outage, provider-outage]"),
    Edit("    delivery: immediate\n", ""),
    Edit("{after: 1bd,", "{after: 8bh,"),
    Edit("title: Acme AI Operations", "title: Other words"),
    Edit("description: Answers customers.", "description: |\n  Answers customers."),
    Edit("roles: {response: {primary: finops, backup: none}}", "roles: {response: {backup: none, primary: finops}}"),
    Edit("severities: [high, SEV-1]", "severities: [SEV-1, SEV-2]"),
    Edit("{below: 0.92, for: 1d,", "{below: 0.92, for: 24h,"),
    Edit("repeat: {every: 15m, times: 3}}", "repeat: {every: 15m, times: 2}}"),
    Edit("stranger: {name: Somebody Else}", "stranger: {name: Somebody, contact: {phone: \"+44 20 7946 0009\"}}"),
    Edit("  stranger: {name: Somebody Else}\n", ""),
    Edit("owners:\n", "  spare: {timezone: UTC, hours: 08:00-16:00}\n\nowners:\n"),
  ]

  /// Promises, people and words.
  public static let meanings = [
    Edit("firstResponse: 10m", "firstResponse: 11m"),
    Edit("firstResponse: 60m", "firstResponse: 4bh"),
    Edit("resolution: 24h", "resolution: 2d"),
    Edit("    followUp: 1w\n", ""),
    Edit("delivery: 15m", "delivery: 10m"),
    Edit("{after: 60m, to: [vp", "{after: 61m, to: [vp"),
    Edit("when: customers are affected", "when: customers are angry"),
    Edit(", when: customers are affected", ""),
    Edit("unless: mitigated, when", "unless: resolved, when"),
    Edit("since: acknowledged, to", "to"),
    Edit("acknowledgementExpires: 30m", "acknowledgementExpires: 40m"),
    Edit("outOfHours: {firstResponse: 2bh}", "outOfHours: closed"),
    Edit("outOfHours: {firstResponse: 2bh}", "outOfHours: {firstResponse: 3bh}"),
    Edit("hours: 08:00-16:00,", "hours: 08:00-17:00,"),
    Edit("2026-12-28, ", ""),
    Edit("2026-12-28, ", "2026-12-28, 2031-12-25, "),
    Edit("timezone: Europe/London", "timezone: Europe/Paris"),
    Edit("calendar: london\n    firstResponse: 60m", "calendar: nights\n    firstResponse: 60m"),
    Edit("pagerduty: PAIPLAT", "pagerduty: POTHER"),
    Edit("pagerduty: PAIPLAT, ", ""),
    Edit("name: AI Platform On-call", "name: Platform"),
    Edit("coverage: [nights, london]", "coverage: [london]"),
    Edit("retires: 2027-06-30", "retires: 2027-07-01"),
    Edit("executives: [vp-engineering]", "executives: [security]"),
    Edit("executives: [vp-engineering]", "executives: [vp-engineering, security]"),
    Edit("{any: [vp-engineering, finops]}", "[vp-engineering, finops]"),
    Edit("switch the assistant off: [vp-engineering, ai-quality-lead]", "switch the assistant off: pre-approved"),
    Edit("regulator: {within: 72h,", "regulator: {within: 71h,"),
    Edit("customers: {every: 30m, until: mitigation}", "customers: {every: 30m, until: resolution}"),
    Edit("updates: {customers: {within: 60m}}", "updates: {customers: {first: 60m}}"),
    Edit("updates: {customers: {asNeeded: compliance trigger}}", "updates: {customers: {within: 3d}}"),
    Edit("      - Confirm on the provider's status page.\n", "      - Look at the status page.\n"),
    Edit("https://status.example.com", "https://status.example.org"),
    Edit("labels: {team: assist}", "labels: {team: support}"),
    Edit("labels: {team: assist}", "labels: {team: assist, commit: x}"),
    Edit("description: Answers customers.", "description: Answers people."),
    Edit("monthlyInteractions: 50k-250k", "monthlyInteractions: 250k-1m"),
    Edit("customerImpact: mission-critical", "customerImpact: internal"),
    Edit("onCall: follow-the-sun", "onCall: always"),
    Edit("reviewCadence: weekly", "reviewCadence: monthly"),
    Edit("last: 2026-11-16", "last: 2026-11-17"),
    Edit("sunset: 2027-12-31", "sunset: 2027-12-30"),
    Edit("resets: [foundation model update, regulatory change]", "resets: [regulatory change]"),
    Edit("cadence: monthly", "cadence: weekly"),
    Edit("severities: [high, SEV-1]", "severities: [SEV-1]"),
    Edit("- Drill one SEV-1", "- Drill two SEV-1"),
    Edit("for: 15m, action", "for: 16m, action"),
    Edit("below: 0.80", "below: 0.81"),
    Edit("action: intervene, raises: quality-regression", "action: intervene, raises: policy-drift"),
    Edit("query: avg(", "query: sum("),
    Edit("clear: {above: 0.93", "clear: {above: 0.94"),
    Edit("critical: true", "critical: false"),
    Edit("factual: 1%", "factual: 2%"),
    Edit("latency: {ceiling: 2s}", "latency: {ceiling: 3s}"),
    Edit("quality: {floor: 0.85}", "quality: {floor: 0.80}"),
    Edit("    workflow: Tier-1 answer drafting\n", ""),
    Edit("costCeiling: 2000 USD", "costCeiling: 2000 EUR"),
    Edit("costCeiling: 2000 USD", "costCeiling: 1000 USD"),
    Edit("duration: 3w", "duration: 4w"),
    Edit("entry: [A failing evaluation set exists]", "entry: [A failing evaluation set exists, Budget]"),
    Edit("approval: [vp-engineering, governance-owner]", "approval: [vp-engineering]"),
    Edit("fix: Add the policy corpus", "fix: Add a corpus"),
    Edit("kind: hallucination", "kind: miscalibration"),
    Edit("starts: 2026-12-26T03:10", "starts: 2026-12-26T03:11"),
    Edit("{breached: firstResponse}", "{met: firstResponse}"),
    Edit("formerly: [provider-outage]", "formerly: [provider-gone]"),
    Edit("- id: data-leak", "- id: data-leak\n    audience: restricted"),
    Edit("aliases: [low]", "aliases: [lowest]"),
    Edit("meaning: Customers cannot use the product", "meaning: Nobody can use the product"),
    Edit("response: {primary: finops, backup: none}", "response: {primary: finops, backup: security}"),
    Edit("response: {primary: security}", "response: {primary: finops}"),
    Edit("quality: {primary: ai-quality-lead, backup: ai-platform-oncall}", "quality: {primary: ai-quality-lead}"),
    Edit("escalation: [{after: 60m, to: [governance-owner]}]", "escalation: [{after: 30m, to: [governance-owner]}]"),
    Edit("escalation: [{after: 60m, to: [governance-owner]}]", "escalation: [{after: 60m, to: [finops]}]"),
    Edit(
      "escalation: [{after: 15m, to: [backup, executives]}]",
      "escalation: [{after: 15m, to: [inference-operations, executives]}]"),
    Edit(
      "escalation: [{after: 25m, to: [backup, executives]}]",
      "escalation: [{after: 25m, to: [backup]}, {after: 50m, to: [executives]}]"),
    Edit("title: Cost anomaly beyond weekly guardrail", "title: Cost anomaly"),
    Edit("- id: data-leak", "- id: leak\n    formerly: [data-leak]"),
  ]
}
