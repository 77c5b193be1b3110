/// How often a measure was kept, and what times were measured.
public struct Tally: Hashable, Sendable {
  public internal(set) var met = 0
  public internal(set) var missed = 0
  /// Not reached, and not due yet.
  public internal(set) var open = 0
  public internal(set) var times = Distribution()

  /// The share of those that were due that was kept.
  public var attainment: Share { Share(met, of: met + missed) }

  public var isEmpty: Bool { open == 0 && times.total == 0 }

  mutating func merge(_ other: Tally) {
    met += other.met
    missed += other.missed
    open += other.open
    times.merge(other.times)
  }
}

/// What is counted of one incident, in drills or in earnest.
struct IncidentTally {
  var records = 0
  /// Records of no resolution.
  var open = 0
  /// By measure, in hours and then out of them.
  var measures = [Tally](repeating: Tally(), count: Measure.allCases.count * 2)

  /// Measures one record.
  mutating func add(_ record: IncidentRecord, _ plan: PromisePlan, _ years: inout OpenYears, asOf now: Int) {
    records += 1
    if record.resolved == nil { open += 1 }
    guard let clock = RecordClock(detected: record.detected, plan, &years) else { return }
    for measure in Measure.allCases {
      let place = measure.index + (clock.isOutOfHours && plan.differsOutOfHours(measure) ? Measure.allCases.count : 0)
      measures[place].add(measure, of: record, clock, &years, asOf: now)
    }
  }
}

extension Tally {
  fileprivate mutating func add(
    _ measure: Measure, of record: IncidentRecord, _ clock: RecordClock, _ years: inout OpenYears, asOf now: Int
  ) {
    let target = clock.targets[measure.index]
    let due = measure.isPromised ? clock.due(target, &years) : nil
    if let reached = measure.moment(of: record) {
      times.add(clock.seconds(until: reached, target, &years))
      if let due { if reached <= due { met += 1 } else { missed += 1 } }
    } else if let due, due < now {
      times.addMissing()
      missed += 1
    } else if measure.isPromised {
      open += 1
    }
  }
}
