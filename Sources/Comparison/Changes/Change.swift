public import Escalation

/// One difference between two resolved projects, told once, where its author would change it.
public struct Change: Hashable, Sendable {
  public let impact: Impact
  /// The matrix that it is of, by its name in the head; nil for what an organization declares.
  public let matrix: String?
  /// What changed: `incident model-outage`, `owner ai-platform-oncall`, `matrix support`.
  public let subject: String
  /// The path of keys below the subject, as an author writes it: `updates.customers`, `escalation[0].after`.
  public let field: String
  /// What the base says, as its author wrote it; nil where it says nothing.
  public let before: String?
  /// What the head says; nil where it says nothing.
  public let after: String?
  /// The change in one sentence: lower case, no final stop.
  public let message: String
  /// Whether the message says what the two values alone do not: from which starts a deadline is later, say.
  public let isExplained: Bool
  /// Where the head says it; for what is gone, where the nearest parent still stands; nil where nothing stands.
  public let place: ChangePlace?
  /// Where the base says it; for what is new, its nearest parent; nil where nothing stood.
  public let basePlace: ChangePlace?
  /// What decided it further up: `severity SEV-1 in matrices/org.yaml:44`; nil where it was decided at the subject.
  public let cause: String?
  /// The matrices that share what an organization declares, among those that were asked about; empty of everything else.
  public var sharedBy: Set<String> = []
  /// The incidents that page the owner whose addresses or hours change; empty of everything else.
  public var pagedBy: Set<IncidentName> = []
  /// 16 hexadecimal digits that name the change wherever its lines move: a hash of matrix, subject, field and values.
  public let fingerprint: String
  /// Who meant it so; filled by ``Acceptances``.
  public var accepted: Acceptance?

  public init(
    impact: Impact, matrix: String?, subject: String, field: String, before: String?, after: String?, message: String,
    isExplained: Bool, place: ChangePlace?, basePlace: ChangePlace?, cause: String?, fingerprint: String,
    accepted: Acceptance? = nil
  ) {
    self.impact = impact
    self.matrix = matrix
    self.subject = subject
    self.field = field
    self.before = before
    self.after = after
    self.message = message
    self.isExplained = isExplained
    self.place = place
    self.basePlace = basePlace
    self.cause = cause
    self.fingerprint = fingerprint
    self.accepted = accepted
  }
}

extension Change {
  /// The matrices that it is a change of.
  public var matrices: Set<String> { matrix.map { [$0] } ?? sharedBy }

  /// The incidents that feel the change: the one that it is told of, or those that page its owner.
  public var incidents: Set<IncidentName> {
    let noun = "incident "
    guard subject.hasPrefix(noun) else { return pagedBy }
    return [IncidentName(matrix: matrix ?? "", incident: String(subject.dropFirst(noun.count)))]
  }
}

/// An incident among those of all matrices.
public struct IncidentName: Hashable, Sendable {
  public let matrix: String
  public let incident: String

  public init(matrix: String, incident: String) {
    self.matrix = matrix
    self.incident = incident
  }
}

/// A file and a line.
public struct ChangePlace: Hashable, Sendable {
  /// Relative to the project.
  public let path: String
  /// From 1.
  public let line: Int

  public init(path: String, line: Int) {
    self.path = path
    self.line = line
  }
}

/// That somebody means a change, and why.
public struct Acceptance: Hashable, Sendable {
  public let reason: String
  /// The last day on which it counts; nil for ever.
  public let until: CalendarDate?

  public init(reason: String, until: CalendarDate?) {
    self.reason = reason
    self.until = until
  }
}
