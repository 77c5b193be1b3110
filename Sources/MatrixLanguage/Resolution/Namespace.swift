import Escalation
import Source

/// The ids that a project, or one document of it, declares of every kind.
struct Namespace: Sendable {
  private var declarations: [Key: Declaration] = [:]
  private var declared: ThingKinds = []

  /// A kind, and an id of it in small letters: two ids that differ in case alone clash.
  private struct Key: Hashable {
    let kind: ThingKinds
    let name: String

    init(_ name: String, _ kind: ThingKinds) {
      self.kind = kind
      self.name = name.utf8.contains { $0 >= 0x41 && $0 <= 0x5A } ? name.lowercased() : name
    }
  }

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
    let key = Key(name, kind)
    if let first = declarations[key] {
      let sameSpelling = first.name == name
      return Diagnostic(
        "duplicate-id", at: range,
        sameSpelling
          ? "\(noun) `\(name)` is declared already" : "\(noun) `\(name)` differs from `\(first.name)` in case alone",
        help: "give one of them another id", related: [RelatedPlace("first declared here", at: first.range)])
    }
    declarations[key] = Declaration(name: name, range: range, id: id ?? name)
    declared.insert(kind)
    return nil
  }

  /// The id of the thing that a reference names exactly; nil where nothing is called so.
  func id(_ name: String, _ kind: ThingKinds) -> String? {
    guard let declaration = declarations[Key(name, kind)], declaration.name == name else { return nil }
    return declaration.id
  }

  /// The declared names of a kind, sorted.
  func names(of kind: ThingKinds) -> [String] {
    declarations.filter { $0.key.kind == kind }.map(\.value.name).sorted()
  }

  /// Whether anything of a kind is declared here.
  func declares(_ kind: ThingKinds) -> Bool {
    declared.contains(kind)
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
