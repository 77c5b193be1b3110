/// The figures of each pace. Those of ``Pace/swift`` are the figures of the generator's sample.
///
/// The order holds in every row and column: a first response comes before the escalation, that before the resolution,
/// and a graver severity is never slower. Ten minutes are what a page, a laptop and a first look take.
struct PromiseTable {
  /// By ``Rank``.
  let severities: [SeverityPromise]
  let outage: IncidentPromise
  let quality: IncidentPromise
  let latency: IncidentPromise
  let cost: IncidentPromise
  let drift: IncidentPromise
  /// A leak is a matter of law whatever the service: it escalates first, and executives always hear of it.
  let leak: IncidentPromise

  static func of(_ pace: Pace) -> PromiseTable {
    switch pace {
    case .swift: swift
    case .steady: steady
    case .calm: calm
    }
  }

  private static let swift = PromiseTable(
    severities: [
      SeverityPromise(
        firstResponse: .minutes(10), escalation: .minutes(20), executives: true, resolution: .hours(2), followUp: "1w"),
      SeverityPromise(
        firstResponse: .minutes(20), escalation: .minutes(45), executives: false, resolution: .hours(8), followUp: "2w"),
      SeverityPromise(
        firstResponse: .minutes(60), escalation: .workingDays(1), executives: false, resolution: .workingDays(3),
        followUp: "2w"),
    ],
    outage: IncidentPromise(rank: .first, escalation: .minutes(20), executives: true, update: .every(.minutes(30))),
    quality: IncidentPromise(rank: .first, escalation: .minutes(25), executives: true, update: .within(.minutes(60))),
    latency: IncidentPromise(
      rank: .second, escalation: .minutes(45), executives: false, update: .sustained(.minutes(90))),
    cost: IncidentPromise(rank: .second, escalation: .minutes(60), executives: false, update: .none),
    drift: IncidentPromise(rank: .third, escalation: .workingDays(1), executives: false, update: .asNeeded),
    leak: IncidentPromise(rank: .first, escalation: .minutes(15), executives: true, update: .first(.minutes(30))))

  /// Executives hear of what customers cannot work around; a drop in quality goes to the backup alone.
  private static let steady = PromiseTable(
    severities: [
      SeverityPromise(
        firstResponse: .minutes(15), escalation: .minutes(30), executives: true, resolution: .hours(4), followUp: "1w"),
      SeverityPromise(
        firstResponse: .minutes(30), escalation: .minutes(60), executives: false, resolution: .hours(12), followUp: "2w"
      ),
      SeverityPromise(
        firstResponse: .hours(2), escalation: .workingDays(1), executives: false, resolution: .workingDays(5),
        followUp: "4w"),
    ],
    outage: IncidentPromise(rank: .first, escalation: .minutes(30), executives: true, update: .every(.minutes(60))),
    quality: IncidentPromise(rank: .first, escalation: .minutes(45), executives: false, update: .within(.hours(2))),
    latency: IncidentPromise(rank: .second, escalation: .minutes(60), executives: false, update: .sustained(.hours(4))),
    cost: IncidentPromise(rank: .second, escalation: .hours(2), executives: false, update: .none),
    drift: IncidentPromise(rank: .third, escalation: .workingDays(1), executives: false, update: .asNeeded),
    leak: IncidentPromise(rank: .first, escalation: .minutes(20), executives: true, update: .first(.minutes(60))))

  /// Colleagues see a wrong answer for what it is, so quality is one severity lower; speed and cost can wait for a
  /// working day.
  private static let calm = PromiseTable(
    severities: [
      SeverityPromise(
        firstResponse: .minutes(30), escalation: .minutes(60), executives: false, resolution: .hours(8), followUp: "2w"),
      SeverityPromise(
        firstResponse: .minutes(60), escalation: .hours(2), executives: false, resolution: .hours(24), followUp: "4w"),
      SeverityPromise(
        firstResponse: .hours(4), escalation: .workingDays(2), executives: false, resolution: .workingDays(10),
        followUp: "4w"),
    ],
    outage: IncidentPromise(rank: .first, escalation: .minutes(60), executives: false, update: .every(.hours(2))),
    quality: IncidentPromise(rank: .second, escalation: .hours(2), executives: false, update: .within(.hours(4))),
    latency: IncidentPromise(
      rank: .third, escalation: .workingDays(2), executives: false, update: .sustained(.hours(8))),
    cost: IncidentPromise(rank: .third, escalation: .workingDays(2), executives: false, update: .none),
    drift: IncidentPromise(rank: .third, escalation: .workingDays(2), executives: false, update: .asNeeded),
    leak: IncidentPromise(rank: .first, escalation: .minutes(45), executives: true, update: .first(.hours(2))))
}
