import Escalation
import Source

extension Rule {
  static let deliveryTooSlow = Rule(
    "delivery-too-slow", .timing, .error,
    summary: "alerts are batched for longer than the first response that they must meet",
    rationale: """
      An alert that waits an hour in a batch cannot be answered within twenty minutes: the target is missed before \
      anybody hears of it.
      """,
    wrong: [
      """
      severities:
        - {id: SEV-3, delivery: ↓1h, firstResponse: 20m}
      """,
      """
      severities:
        - {id: SEV-3, delivery: 1h, firstResponse: 60m}
      ---
      incidents:
        - {id: slow-answers, title: Slow answers, severity: SEV-3, firstResponse: ↓30m}
        - {id: odd-answers, title: Odd answers, severity: SEV-3, delivery: ↓daily}
      """,
      """
      severities:
        - {id: SEV-3, calendar: london, delivery: ↓1d, firstResponse: 1bd}
      """,
    ],
    right: [
      """
      severities:
        - {id: SEV-2, delivery: 15m, firstResponse: 20m}
        - {id: SEV-3, delivery: 1h, firstResponse: 60m}
        - {id: SEV-4, delivery: daily, firstResponse: scheduled}
      """,
      """
      severities:
        - {id: SEV-3, calendar: london, delivery: 1h, firstResponse: 60m, outOfHours: {delivery: 2h, firstResponse: 2bh}}
      """,
    ],
    check: TimingOrder(
      rule: "delivery-too-slow", severity: .error,
      pairs: { values in
        guard let delivery = values.timing.delivery, let response = values.timing.firstResponse else { return [] }
        return [
          TimingPair(
            earlier: TimingValue(name: "delivery", span: delivery),
            later: TimingValue(name: "first response", span: response), subject: .earlier, fault: "takes longer than")
        ]
      }, help: "deliver alerts sooner, or promise the first response later"
    ).check)
}
