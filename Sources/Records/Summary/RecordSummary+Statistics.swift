import Escalation

extension RecordSummary {
  public init(of statistics: RecordStatistics) {
    period = statistics.period
    counts = statistics.counts
    let lines = statistics.lines(statistics.incidents, falsePositives: statistics.falsePositives)
    incidents = lines
    severities = lines.grouped { $0.severity }.sorted(by: statistics.ranks)
    targets = lines.grouped { _ in nil }.filter(\.measure.isPromised)
    drills = statistics.lines(statistics.drills, falsePositives: [])
    metrics = statistics.metricLines
    weeks = statistics.weeks.weeks()
    // The current week is not over, unless today is its last day.
    let isWhole = statistics.period.today.weekday == .sunday
    let whole = isWhole ? weeks[...] : weeks.dropLast()
    resolvedTrend = Trend(of: whole.map { Double($0.resolved) })
    medianTrend = Trend(of: whole.map { $0.median.map(Double.init) })
  }
}

extension RecordStatistics {
  fileprivate func lines(_ tallies: [IncidentTally], falsePositives: [Int]) -> [IncidentLine] {
    index.incidents.indices.compactMap { place in
      let (matrix, incident) = index.incidents[place]
      let tally = tallies[place]
      let falseCount = falsePositives.isEmpty ? 0 : falsePositives[place]
      guard tally.records + falseCount > 0 else { return nil }
      return IncidentLine(
        matrix: matrix.header.name.value, incident: incident.id.value, title: incident.title?.value ?? "",
        severity: incident.severity?.value, isRestricted: incident.audience?.value == .restricted,
        records: tally.records, open: tally.open, falsePositives: falseCount,
        measures: measureLines(of: tally, plans[place]))
    }
  }

  private func measureLines(of tally: IncidentTally, _ plan: PromisePlan) -> [MeasureLine] {
    Measure.allCases.flatMap { measure in
      [(plan.usual, false), (plan.outOfHours, true)].compactMap { targets, isOutOfHours in
        let target = targets[measure.index]
        let tally = tally.measures[measure.index + (isOutOfHours ? Measure.allCases.count : 0)]
        guard !tally.isEmpty else { return nil }
        return MeasureLine(
          measure: measure, clock: plan.clock(of: target), target: measure == .mitigation ? nil : target.promised,
          isOutOfHours: isOutOfHours, tally: tally)
      }
    }
  }

  fileprivate var metricLines: [MetricLine] {
    index.metrics.indices.compactMap { place in
      let (matrix, metric) = index.metrics[place]
      let tally = metrics[place]
      guard tally.alerts > 0 else { return nil }
      return MetricLine(
        matrix: matrix.header.name.value, metric: metric.id.value, title: metric.title?.value ?? "",
        falsePositives: Share(tally.falsePositives, of: tally.alerts), cycle: tally.cycle)
    }
  }

  /// Whether a line's severity is the more severe one, by the first matrix that has it.
  fileprivate func ranks(_ left: GroupLine, before right: GroupLine) -> Bool {
    (rank(of: left.severity), left.severity?.name ?? "") < (rank(of: right.severity), right.severity?.name ?? "")
  }

  private func rank(of severity: ID<Severity>?) -> Int {
    guard let severity else { return .max }
    return project.matrices.lazy.compactMap { $0.rank(of: severity) }.first ?? .max
  }
}

extension [IncidentLine] {
  /// The measures of all incidents of a group, those of one clock together, in the order in which they come.
  fileprivate func grouped(by severity: (IncidentLine) -> ID<Severity>?) -> [GroupLine] {
    var order: [GroupKey] = []
    var tallies: [GroupKey: Tally] = [:]
    for line in self {
      for measure in line.measures {
        let key = GroupKey(severity: severity(line), measure: measure.measure, clock: measure.clock)
        if tallies[key] == nil { order.append(key) }
        tallies[key, default: Tally()].merge(measure.tally)
      }
    }
    let sorted = order.enumerated().sorted {
      ($0.element.measure.index, $0.offset) < ($1.element.measure.index, $1.offset)
    }
    return sorted.map { _, key in
      GroupLine(severity: key.severity, measure: key.measure, clock: key.clock, tally: tallies[key] ?? Tally())
    }
  }
}

private struct GroupKey: Hashable {
  let severity: ID<Severity>?
  let measure: Measure
  let clock: MeasureClock
}
