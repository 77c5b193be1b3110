public import Source

/// A scenario with what must happen in it.
public struct Drill: Declared {
  public var header: DocumentHeader<Drill>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var matrix: Sourced<ID<Matrix>>?
  public var starts: Sourced<Instant>?
  public var incident: Sourced<ID<Incident>>?
  /// The value that a metric takes, which raises the incident.
  public var metric: Sourced<MetricReading>?
  /// What the responders do.
  public var events: Sourced<[DrillEvent]>?
  public var expectations: Sourced<[Expectation]>?

  public init(at range: SourceRange) {
    header = DocumentHeader(at: range)
    self.range = range
  }
}

/// A metric with a value.
public struct MetricReading: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var id: Sourced<ID<Metric>>?
  public var value: Sourced<BoundLiteral>?

  public init(at range: SourceRange) {
    self.range = range
  }
}

/// Something that a responder does in a drill.
public struct DrillEvent: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  /// The time since detection.
  public var at: Sourced<Timespan>?
  public var event: Sourced<IncidentState>?
  public var by: Sourced<ID<Owner>>?

  public init(at range: SourceRange) {
    self.range = range
  }
}

/// Something that a drill must show.
public struct Expectation: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var paged: Sourced<ID<Owner>>?
  public var notPaged: Sourced<ID<Owner>>?
  public var breached: Sourced<TargetName>?
  public var met: Sourced<TargetName>?
  /// Exactly then.
  public var at: Sourced<Timespan>?
  /// Then or sooner.
  public var by: Sourced<Timespan>?
  /// Not until then.
  public var before: Sourced<Timespan>?

  public init(at range: SourceRange) {
    self.range = range
  }
}

/// The targets that a drill can keep or breach.
public enum TargetName: String, Hashable, Sendable, CaseIterable {
  case firstResponse
  case resolution
}
