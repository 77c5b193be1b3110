public import Escalation

/// What records come to, ready to be printed.
public struct RecordSummary: Sendable {
  public let period: RecordPeriod
  public let counts: RecordCounts
  /// In the order of the matrices and their incidents, those of which no record tells left out.
  public let incidents: [IncidentLine]
  /// In the order of rank.
  public let severities: [GroupLine]
  /// Of the promised measures, over all incidents.
  public let targets: [GroupLine]
  public let weeks: [WeekLine]
  /// Of what is resolved a week, and of the median time that it takes; whole weeks alone count.
  public let resolvedTrend: Trend?
  public let medianTrend: Trend?
  /// In the order of the matrices and their metrics, those without an alert left out.
  public let metrics: [MetricLine]
  /// As ``incidents``, of drills.
  public let drills: [IncidentLine]
}

/// What records tell of one incident.
public struct IncidentLine: Sendable {
  public let matrix: ID<Matrix>
  public let incident: ID<Incident>
  public let title: String
  public let severity: ID<Severity>?
  public let isRestricted: Bool
  public let records: Int
  public let open: Int
  public let falsePositives: Int
  public let measures: [MeasureLine]
}

/// One measure of an incident, in hours or out of them.
public struct MeasureLine: Sendable {
  public let measure: Measure
  public let clock: MeasureClock
  /// What is promised; nil where nothing is.
  public let target: Sourced<Timespan>?
  /// Whether it is what holds out of hours alone.
  public let isOutOfHours: Bool
  public let tally: Tally
}

/// One measure over several incidents, those of one clock together.
public struct GroupLine: Sendable {
  /// What is grouped by: a severity's id; nil for all incidents.
  public let severity: ID<Severity>?
  public let measure: Measure
  public let clock: MeasureClock
  public let tally: Tally
}

/// What records tell of the alerts of one metric.
public struct MetricLine: Sendable {
  public let matrix: ID<Matrix>
  public let metric: ID<Metric>
  public let title: String
  public let falsePositives: Share
  /// Elapsed seconds from alert to resolution, false positives apart.
  public let cycle: Distribution
}
