public import MatrixLanguage

/// How much of a fact a target holds.
public enum Fidelity: Hashable, Sendable {
  case exact
  /// Something near it, and how.
  case lowered(String)
  /// Nothing of it, and why.
  case lost(String)
}

/// One thing that a matrix says, and what became of it in one target.
public struct ExportFact: Hashable, Sendable {
  public let target: BuildTarget
  /// The matrix's name; nil for what is the whole project's.
  public let matrix: String?
  /// The thing, as in a comparison: `metric answer-quality`, `incident model-outage`, `calendar london`.
  public let subject: String
  /// The path of keys below the subject: `thresholds[0].for`.
  public let field: String
  public let fidelity: Fidelity
  /// Whether an incident whose alerts reach people at once depends on it.
  public let isUrgent: Bool
  /// Why the project accepts that it is lost; nil where nobody has.
  public var acceptance: String?
}

extension ExportFact {
  /// Whether it keeps the project from being published: it is lost for an urgent incident, and nobody has accepted that.
  public var isObstacle: Bool { isLost && isUrgent && acceptance == nil }

  public var isLost: Bool {
    if case .lost = fidelity { true } else { false }
  }

  /// The fact in words: `matrix support, incident model-outage, escalation[1].since`.
  public var place: String {
    [matrix.map { "matrix \($0)" }, subject, field].compactMap(\.self).joined(separator: ", ")
  }
}

extension Fidelity {
  /// The word of `exports.json`.
  public var word: String {
    switch self {
    case .exact: "exact"
    case .lowered: "lowered"
    case .lost: "lost"
    }
  }

  /// How it was lowered, or why it was lost.
  public var reason: String? {
    switch self {
    case .exact: nil
    case .lowered(let how): how
    case .lost(let why): why
    }
  }
}

/// The files of one target, with what became of every fact that is the target's to hold.
struct Export {
  var files: [OutputFile] = []
  var facts: [ExportFact] = []

  static func + (left: Export, right: Export) -> Export {
    Export(files: left.files + right.files, facts: left.facts + right.facts)
  }
}
