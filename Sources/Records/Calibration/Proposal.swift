public import Escalation
public import Source

/// A new value for one scalar of the project, with the figures that it rests on.
public struct Proposal: Sendable {
  /// What the records tell against the value as it is.
  public enum Evidence: Sendable {
    case target(Measure, TargetEvidence)
    case hold(HoldEvidence)
  }

  /// Where the scalar is written.
  public let range: SourceRange
  /// From which floor the incidents have it.
  public let level: Level
  public let before: Timespan
  public let after: Timespan
  /// The incidents that the scalar decides, whether there are records of them or not.
  public let reaches: [ReachedIncident]
  public let evidence: Evidence

  /// One incident that a proposal reaches.
  public struct ReachedIncident: Hashable, Sendable {
    public let matrix: ID<Matrix>
    public let incident: ID<Incident>
    public let severity: ID<Severity>?
    /// How often the promise was kept; of nothing where there are no records.
    public let attainment: Share
  }
}

/// Why a target may be another one.
public struct TargetEvidence: Sendable {
  /// How often it was kept.
  public let attainment: Share
  public let clock: MeasureClock
  /// How often the new one would have been.
  public let newAttainment: Share
  /// The rank, from 1, of the measured time that the new target rests on, and that time in seconds of the clock: with
  /// 95% confidence the goal's share of all incidents takes no longer.
  public let rank: Int
  public let seconds: Int
  public let isOutOfHours: Bool
}

/// Why an alert may wait longer.
public struct HoldEvidence: Sendable {
  public let metric: ID<Metric>
  public let falsePositives: Share
  /// How many of the false positives were over sooner than the added wait.
  public let avoided: Int
  /// The wait that is added, in seconds: real alerts come so much later.
  public let delay: Int
}

/// What a calibration aims at.
public struct CalibrationGoal: Sendable {
  /// So many percent of incidents keep a target.
  public var percent = 90
  /// A metric is too noisy where, with 95% confidence, more than so many percent of its alerts are false.
  public static let noisyPercent = 10
  /// A shorter target is proposed where it is at most so many percent of the one that is.
  static let worthwhilePercent = 75

  public init() {}

  /// The fewest records that bear a proposal out: of fewer none is sure to be as long as the goal's percentile.
  public var fewestRecords: Int {
    (1...10_000).first { QuantileBound.upperRank(of: $0, percent: percent) != nil } ?? .max
  }
}
