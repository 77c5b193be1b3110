import Escalation
import Source

/// The ids that a project, or one document of it, declares of every kind.
struct Namespace: Sendable {
  /// Declarations by kind, then by id in small letters: two ids that differ in case alone clash.
  fileprivate var declarations: [ThingKinds: [String: Declaration]] = [:]

  struct Declaration: Sendable {
    /// The id as it was declared.
    var name: String
    var range: SourceRange
    /// The id of the thing, where ``name`` is one of its aliases.
    var id: String
  }

  /// Declares a thing's id, or an alias of it; gives the finding where the name is taken.
  mutating func declare(
    _ name: String, _ kind: ThingKinds, noun: String, at range: SourceRange, aliasOf id: String? = nil
  ) -> Diagnostic? {
    guard !name.isEmpty else { return nil }
    let key = name.utf8.contains { $0 >= 0x41 && $0 <= 0x5A } ? name.lowercased() : name
    if let first = declarations[kind, default: [:]][key] {
      let sameSpelling = first.name == name
      return Diagnostic(
        "duplicate-id", at: range,
        sameSpelling
          ? "\(noun) `\(name)` is declared already" : "\(noun) `\(name)` differs from `\(first.name)` in case alone",
        help: "give one of them another id", related: [RelatedPlace("first declared here", at: first.range)])
    }
    declarations[kind, default: [:]][key] = Declaration(name: name, range: range, id: id ?? name)
    return nil
  }

  /// The id of the thing that a reference names exactly; nil where nothing is called so.
  func id(_ name: String, _ kind: ThingKinds) -> String? {
    guard let declaration = declarations[kind]?[name.lowercased()], declaration.name == name else { return nil }
    return declaration.id
  }

  /// The declared names of a kind, sorted.
  func names(of kind: ThingKinds) -> [String] {
    (declarations[kind] ?? [:]).values.map(\.name).sorted()
  }
}

extension ThingKinds {
  /// What one thing of the kind is called.
  var noun: String {
    switch self {
    case .owners: "owner"
    case .calendars: "calendar"
    case .severities: "severity"
    case .matrices: "matrix"
    case .drills: "drill"
    case .incidents: "incident"
    case .metrics: "metric"
    case .models: "model"
    case .failureModes: "failure mode"
    case .ladderLevels: "ladder level"
    case .roles: "role"
    default: "thing"
    }
  }

  /// The kinds whose ids are looked up in their matrix before anywhere else.
  static let ofMatrix: ThingKinds = [.incidents, .metrics, .models, .failureModes, .ladderLevels]
}

extension Namespace {
  /// Whether anything of a kind is declared here.
  func declares(_ kind: ThingKinds) -> Bool {
    declarations[kind] != nil
  }
}
