/// What happened once: one incident, or one alert that turned out to be none.
///
/// Moments are seconds since the epoch.
public struct IncidentRecord: Hashable, Sendable {
  /// What the team's own tool calls it; empty where nobody said.
  public var id = ""
  public var matrix = ""
  public var incident = ""
  /// The metric that raised it; empty where none did.
  public var metric = ""
  public var detected: Int
  public var acknowledged: Int?
  public var escalated: Int?
  public var mitigated: Int?
  public var resolved: Int?
  public var isFalsePositive = false
  public var isDrill = false

  public init(detected: Int) {
    self.detected = detected
  }

  /// When somebody first answered: what is mitigated or resolved has been answered too.
  public var answered: Int? {
    [acknowledged, mitigated, resolved].compactMap(\.self).min()
  }
}

/// Why a record cannot be counted, in a finding's words.
public struct RecordProblem: Error, Hashable, Sendable {
  /// Lower case, without a final stop; quotes what was written and says what was expected.
  public let message: String

  init(_ message: String) {
    self.message = message
  }
}
