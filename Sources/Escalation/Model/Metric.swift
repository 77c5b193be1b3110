public import Source

/// A figure that is watched, and the incidents that it raises.
public struct Metric: Declared {
  public var id: Sourced<ID<Metric>>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var title: Sourced<String>?
  /// PromQL.
  public var query: Sourced<String>?
  public var unit: Sourced<MetricUnit>?
  public var model: Sourced<ID<Model>>?
  /// Which of the model's bounds it watches.
  public var watches: Sourced<BoundName>?
  public var critical: Sourced<Bool>?
  /// Mildest first; each holds from its bound to the next one.
  public var thresholds: Sourced<[Threshold]>?
  /// When the alert is over.
  public var clear: Sourced<ClearCondition>?
  public var formerly: Sourced<[Sourced<ID<Metric>>]>?

  public init(at range: SourceRange) {
    id = .missing(at: range)
    self.range = range
  }
}

/// What a metric's values are.
public enum MetricUnit: String, Hashable, Sendable, CaseIterable {
  /// 0 to 1.
  case ratio
  /// 0 to 100.
  case percent
  case seconds
  case count
  case perSecond = "per-second"
  case money
  /// How many times a baseline, from 0.
  case factor
}

/// On which side of a bound a value is past it.
public enum BoundDirection: String, Hashable, Sendable, CaseIterable {
  case below
  case above
}

/// From where on a metric raises an incident.
public struct Threshold: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var below: Sourced<BoundLiteral>?
  public var above: Sourced<BoundLiteral>?
  /// How long the value must be past the bound; zero where left out.
  public var hold: Sourced<Timespan>?
  public var action: Sourced<ThresholdAction>?
  public var raises: Sourced<ID<Incident>>?
  /// What is rolled back to, in words.
  public var rollback: Sourced<String>?

  public init(at range: SourceRange) {
    self.range = range
  }

  /// The bound with its direction; nil where a finding has said that there is not exactly one.
  public var bound: (direction: BoundDirection, literal: Sourced<BoundLiteral>)? {
    switch (below, above) {
    case (let bound?, nil): (.below, bound)
    case (nil, let bound?): (.above, bound)
    default: nil
    }
  }
}

/// What a threshold calls for, mildest first.
public enum ThresholdAction: String, Hashable, Sendable, CaseIterable {
  case notify
  case intervene
  case rollback
}

/// When an alert is over.
public struct ClearCondition: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var below: Sourced<BoundLiteral>?
  public var above: Sourced<BoundLiteral>?
  /// How long the value must be back; zero where left out.
  public var hold: Sourced<Timespan>?

  public init(at range: SourceRange) {
    self.range = range
  }

  /// The bound with its direction; nil where a finding has said that there is not exactly one.
  public var bound: (direction: BoundDirection, literal: Sourced<BoundLiteral>)? {
    switch (below, above) {
    case (let bound?, nil): (.below, bound)
    case (nil, let bound?): (.above, bound)
    default: nil
    }
  }
}
