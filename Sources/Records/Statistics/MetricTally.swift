/// What is counted of the alerts of one metric.
struct MetricTally {
  var alerts = 0
  var falsePositives = 0
  /// Elapsed seconds from alert to resolution, false positives apart.
  var cycle = Distribution()
  /// Elapsed seconds until false positives were closed.
  var falseCycle = Distribution()
  /// How long alerts lasted by the incident that they raised.
  var byIncident: [Int: AlertTally] = [:]

  mutating func add(_ record: IncidentRecord, incident: Int?) {
    alerts += 1
    if record.isFalsePositive { falsePositives += 1 }
    let seconds = record.resolved.map { $0 - record.detected }
    if let seconds {
      if record.isFalsePositive { falseCycle.add(seconds) } else { cycle.add(seconds) }
    }
    if let incident { byIncident[incident, default: AlertTally()].add(record.isFalsePositive, seconds) }
  }
}

/// How long alerts lasted, the false ones apart.
struct AlertTally {
  private(set) var real = Distribution()
  private(set) var falsePositives = Distribution()

  mutating func add(_ isFalsePositive: Bool, _ seconds: Int?) {
    switch (isFalsePositive, seconds) {
    case (true, let seconds?): falsePositives.add(seconds)
    case (true, nil): falsePositives.addMissing()
    case (false, let seconds?): real.add(seconds)
    case (false, nil): real.addMissing()
    }
  }
}
