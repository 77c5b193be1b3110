public import Source

/// A model in production, and the bounds within which it is acceptable.
public struct Model: Declared {
  public var id: Sourced<ID<Model>>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var title: Sourced<String>?
  /// What it is used for, in words.
  public var workflow: Sourced<String>?
  public var owner: Sourced<ID<Owner>>?
  public var bounds: Sourced<ModelBounds>?
  public var sunset: Sourced<Sunset>?
  public var formerly: Sourced<[Sourced<ID<Model>>]>?

  public init(at range: SourceRange) {
    id = .missing(at: range)
    self.range = range
  }
}

/// The names of a model's bounds.
public enum BoundName: String, Hashable, Sendable, CaseIterable {
  case quality
  case errorRate
  case latency
  case throughput
  case confidence
}

/// What a model must keep to.
public struct ModelBounds: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var quality: Sourced<Floor>?
  /// The ceilings of the error rate, by type of output.
  public var errorRate: Sourced<[ErrorRateCeiling]>?
  public var latency: Sourced<Ceiling>?
  public var throughput: Sourced<Floor>?
  public var confidence: Sourced<Floor>?

  public init(at range: SourceRange) {
    self.range = range
  }
}

/// A lower limit.
public struct Floor: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var floor: Sourced<BoundLiteral>?

  public init(at range: SourceRange) {
    self.range = range
  }
}

/// An upper limit.
public struct Ceiling: Declared {
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var ceiling: Sourced<BoundLiteral>?

  public init(at range: SourceRange) {
    self.range = range
  }
}

/// How much of one type of output may be wrong.
public struct ErrorRateCeiling: Sendable {
  public var outputType: Sourced<String>
  public var ceiling: Sourced<BoundLiteral>

  public init(outputType: Sourced<String>, ceiling: Sourced<BoundLiteral>) {
    self.outputType = outputType
    self.ceiling = ceiling
  }
}

/// When something ends: on a day, or when a criterion in words is met.
public enum Sunset: Hashable, Sendable {
  case date(CalendarDate)
  case criterion(String)
}

/// A way in which a model fails, and what is done about it.
public struct FailureMode: Declared {
  public var id: Sourced<ID<FailureMode>>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var kind: Sourced<FailureKind>?
  public var title: Sourced<String>?
  /// The level of the escalation ladder that it leads to.
  public var level: Sourced<ID<LadderLevel>>?
  public var owner: Sourced<ID<Owner>>?
  public var incident: Sourced<ID<Incident>>?
  /// What is done at once, in words.
  public var mitigation: Sourced<String>?
  /// What is done for good, in words.
  public var fix: Sourced<String>?
  public var formerly: Sourced<[Sourced<ID<FailureMode>>]>?

  public init(at range: SourceRange) {
    id = .missing(at: range)
    self.range = range
  }
}

/// The five kinds of failure.
public enum FailureKind: String, Hashable, Sendable, CaseIterable {
  case factualError = "factual-error"
  case hallucination
  case formatViolation = "format-violation"
  case domainMisapplication = "domain-misapplication"
  case miscalibration
}

/// A level of the model escalation ladder, cheapest first.
public struct LadderLevel: Declared {
  public var id: Sourced<ID<LadderLevel>>
  public var range: SourceRange
  public var faultyKeys: [String] = []
  public var title: Sourced<String>?
  public var trigger: Sourced<String>?
  public var entry: Sourced<[Sourced<String>]>?
  public var approval: Sourced<Approval>?
  public var costCeiling: Sourced<Money>?
  public var duration: Sourced<Timespan>?
  public var formerly: Sourced<[Sourced<ID<LadderLevel>>]>?

  public init(at range: SourceRange) {
    id = .missing(at: range)
    self.range = range
  }
}
