public import Source

/// A value with the place that decided it.
///
/// Values flow downward, from the organization through the matrix and the severity to the incident; ``level`` says from
/// which of them this one came.
public struct Sourced<Value: Sendable>: Sendable {
  public var value: Value
  /// Where the value is written.
  public var range: SourceRange
  /// Who decided it; ``Level/own`` where the thing itself says it.
  public var level: Level

  public init(_ value: Value, at range: SourceRange, level: Level = .own) {
    self.value = value
    self.range = range
    self.level = level
  }

  /// The same value as seen from further down.
  public func inherited(from level: Level) -> Sourced {
    Sourced(value, at: range, level: self.level == .own ? level : self.level)
  }

  /// Another value decided at the same place.
  public func map<Other>(_ transform: (Value) -> Other) -> Sourced<Other> {
    Sourced<Other>(transform(value), at: range, level: level)
  }
}

/// From which floor of the inheritance a value came.
public enum Level: UInt8, Sendable, Hashable {
  case own
  case matrix
  case severity
  case organization
}

extension SourceRange {
  /// The place of what nobody wrote.
  public static let nowhere = SourceRange(file: FileID(.max), start: 0, end: 0)
}

extension Sourced {
  /// The id of a thing that gave none; a finding has said so.
  public static func missing<Kind>(at range: SourceRange) -> Sourced where Value == ID<Kind> {
    Sourced(.missing, at: range)
  }
}
