import Escalation

extension RecordStatistics {
  /// Longer waits for metrics whose alerts are too often false.
  ///
  /// Records hold how long an alert lasted and not how far the metric went, so that a wait can be found and a bound
  /// cannot. One is proposed where a single threshold of the metric raises the incident: elsewhere nobody knows which one
  /// the alert was of.
  func holdProposals(for goal: CalibrationGoal) -> [Proposal] {
    index.metrics.indices.flatMap { place in
      metrics[place].byIncident.sorted { $0.key < $1.key }.compactMap { incident, alerts in
        holdProposal(of: index.metrics[place].metric, raising: incident, alerts, goal)
      }
    }
  }

  private func holdProposal(
    of metric: Metric, raising place: Int, _ alerts: AlertTally, _ goal: CalibrationGoal
  ) -> Proposal? {
    let total = alerts.real.total + alerts.falsePositives.total
    let share = Share(alerts.falsePositives.total, of: total)
    let thresholds = (metric.thresholds?.value ?? []).filter {
      $0.raises?.value == index.incidents[place].incident.id.value
    }
    guard total >= goal.fewestRecords, let interval = share.interval,
      interval.lowerBound * 100 > Double(CalibrationGoal.noisyPercent), thresholds.count == 1,
      let hold = thresholds[0].hold, let now = hold.value.elapsedSeconds, let added = alerts.waitThatAvoids
    else { return nil }
    let new = RoundTime.up(now + added)
    let evidence = HoldEvidence(
      metric: metric.id.value, falsePositives: share, avoided: alerts.falsePositives.count(upTo: added),
      delay: new - now)
    return Proposal(
      range: hold.range, level: hold.level, before: hold.value, after: RoundTime.timespan(new, on: nil),
      reaches: [reached(place)], evidence: .hold(evidence))
  }

  private func reached(_ place: Int) -> Proposal.ReachedIncident {
    let (matrix, incident) = index.incidents[place]
    return Proposal.ReachedIncident(
      matrix: matrix.header.name.value, incident: incident.id.value, severity: incident.severity?.value,
      attainment: incidents[place].measures[Measure.firstResponse.index].attainment)
  }
}

extension AlertTally {
  /// The longest time that is tried: an alert that waits longer is none.
  private static let waits = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60].map { $0 * 60 }

  /// The shortest further wait that at least half of the false positives would not have outlasted, and that every real
  /// alert did; nil where there is none.
  ///
  /// The first that leaves few enough is taken, or else the one that avoids most.
  fileprivate var waitThatAvoids: Int? {
    let total = real.total + falsePositives.total
    let safe = Self.waits.filter {
      real.count(upTo: $0) == 0 && falsePositives.count(upTo: $0) * 2 >= falsePositives.total
    }
    let enough = safe.first { wait in
      let avoided = falsePositives.count(upTo: wait)
      return (falsePositives.total - avoided) * 100 <= (total - avoided) * CalibrationGoal.noisyPercent
    }
    return enough ?? safe.max { falsePositives.count(upTo: $0) < falsePositives.count(upTo: $1) }
  }
}
