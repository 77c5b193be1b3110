import Escalation
import Source

extension Rule {
  static let updateAfterResolution = Rule(
    "update-after-resolution", .timing, .warning,
    summary: "an update's `every`, or the first one to `customers`, is longer than the resolution",
    rationale: """
      An update that is due after the incident should be over is never sent: the audience that waits for it hears \
      nothing while the incident lasts.
      """,
    wrong: [
      """
      severities:
        - id: SEV-1
          firstResponse: 10m
          resolution: 4h
          updates: {executives: {first: 5h, every: ↓6h, until: resolution}, customers: {within: ↓5h}}
      """,
      """
      updates: {customers: {every: ↓6h, until: mitigation}}
      incidents:
        - {id: outage, title: Outage, severity: SEV-1}
        - {id: sign-in, title: No sign-in, severity: SEV-1}
        - {id: slow-answers, title: Slow answers, severity: SEV-2}
      """,
      """
      severities:
        - {id: SEV-1, firstResponse: 10m, resolution: 4h, updates: {customers: {first: 90m, every: 2h, until: mitigation}}}
      ---
      incidents:
        - {id: outage, title: Outage, severity: SEV-1, resolution: ↓1h}
      """,
    ],
    right: [
      """
      incidents:
        - id: outage
          title: Outage
          severity: SEV-1
          updates: {customers: {first: 20m, every: 30m, until: mitigation}, regulator: {within: 72h}}
      """
    ],
    check: TimingOrder(
      rule: "update-after-resolution", severity: .warning,
      pairs: { values in
        guard let end = values.timing.resolution else { return [] }
        return values.updates.flatMap(\.dueBeforeResolution).map { update in
          TimingPair(
            earlier: update, later: TimingValue(name: "resolution", span: end), subject: .earlier,
            fault: "comes after")
        }
      }, concernsUpdates: true, help: "send the update sooner, or promise the resolution later"
    ).check)
}

extension UpdateWindow {
  /// What of it must come before the resolution: every round, and for customers the first update.
  fileprivate var dueBeforeResolution: [TimingValue] {
    let isForCustomers = audience.value == Audience.customers
    switch schedule.value {
    case .within(let span, _): return isForCustomers ? [value("the update to customers", span)] : []
    case .regular(let first, let every, _):
      let rounds = every.map { [value("the next update to \(audience.value)", $0)] } ?? []
      let opening = first.map { [value("the first update to customers", $0)] } ?? []
      return isForCustomers ? opening + rounds : rounds
    case .notRequired, .asNeeded: return []
    }
  }

  /// A value of the schedule, which is decided as a whole.
  private func value(_ name: String, _ span: Sourced<Timespan>) -> TimingValue {
    TimingValue(name: name, span: Sourced(span.value, at: span.range, level: schedule.level))
  }
}
