extension StartingMatrix {
  /// The matrix's own severities; empty where it uses the organization's.
  var severities: String {
    guard hasOwnSeverities else { return "" }
    let entries = zip(Rank.allCases, promises.severities).map(entry)
    return """
      # Most severe first. What an incident does not say itself, it has from here; every time counts from detection.\(clockRemark)
      severities:

      """ + entries.joined(separator: "\n")
  }

  private var clockRemark: String {
    plan.clock == .open ? "\n# `bm`, `bh` and `bd` are minutes, hours and days in which the calendar is open." : ""
  }

  private func entry(_ rank: Rank, _ promise: SeverityPromise) -> String {
    let clock = clock(of: rank)
    let targets = promise.executives ? "[backup, executives]" : "[backup]"
    return """
        - id: \(severity(rank))
          meaning: \(Self.meanings[rank.rawValue])
          delivery: \(delivery(of: rank))
          calendar: \(rank == .third ? "office" : plan.calendar)
          firstResponse: \(promise.firstResponse.text(on: clock))
          escalation:
            - {after: \(promise.escalation.text(on: clock)), to: \(targets)}
          resolution: \(promise.resolution.text(on: clock))
          followUp: \(promise.followUp)
      \(atNight(rank))
      """
  }

  /// What is detected while the office is closed waits for its opening, where the clock would run on through the night.
  private func atNight(_ rank: Rank) -> String {
    rank == .third && plan.clock == .elapsed
      ? "    outOfHours: {firstResponse: \(Span.hours(2).text(on: .open))}   # detected at night: from the next opening\n"
      : ""
  }

  /// A severity that pages at any hour needs somebody at any hour: without that, alerts are batched, if only for minutes.
  private func delivery(of rank: Rank) -> String {
    switch rank {
    case .first:
      plan.clock == .elapsed
        ? "immediate                 # every alert pages at once"
        : "5m                        # in batches; `immediate` asks for somebody at any hour"
    case .second: "15m"
    case .third: "1h"
    }
  }

  private static let meanings = [
    "People cannot use the service, or their data is at risk.",
    "The service works worse than promised, or costs more than planned, and will not recover by itself.",
    "A control or a measure drifts, and nobody outside the team notices yet.",
  ]
}
