import Escalation
import Source

extension Rule {
  static let acknowledgementExpiryTooLate = Rule(
    "acknowledgement-expiry-too-late", .timing, .warning,
    summary: "the acknowledgement expires after the resolution is due: it never lapses",
    rationale: """
      An acknowledgement expires so that escalation goes on when somebody has taken an incident and fallen asleep over \
      it. One that holds until after the resolution never does that.
      """,
    wrong: [
      """
      severities:
        - {id: SEV-1, firstResponse: 10m, acknowledgementExpires: ↓5h, resolution: 4h}
      """,
      """
      severities:
        - {id: SEV-1, firstResponse: 10m, acknowledgementExpires: 2h, resolution: 4h}
      ---
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, resolution: ↓1h}
      """,
    ],
    right: [
      """
      severities:
        - {id: SEV-1, firstResponse: 10m, acknowledgementExpires: 30m, resolution: 4h}
      """
    ],
    check: TimingOrder(
      rule: "acknowledgement-expiry-too-late", severity: .warning,
      pairs: { values in
        guard let expiry = values.timing.acknowledgementExpires, let end = values.timing.resolution else { return [] }
        return [
          TimingPair(
            earlier: TimingValue(name: "the acknowledgement's expiry", span: expiry),
            later: TimingValue(name: "resolution", span: end), subject: .earlier, fault: "comes after")
        ]
      }, help: "let it expire well before the resolution is due"
    ).check)
}
