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

  /// Where ids stand that are none; a finding has told each.
  private(set) var malformedIDs: Set<SourceRange>
  /// The same as they are declared, by kind, and as they were probably meant.
  private var malformed: [ThingKinds: [String]] = [:]
  /// Ids that differ in case alone from one that was declared before, as they are written; a finding has told each.
  private var clashing: [Key: Set<String>] = [:]

  init(malformedIDs: Set<SourceRange> = []) {
    self.malformedIDs = malformedIDs
  }

  mutating func note(malformedIDs: Set<SourceRange>) {
    self.malformedIDs.formUnion(malformedIDs)
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
    guard malformedIDs.isEmpty || !malformedIDs.contains(range) else {
      malformed[kind, default: []] += [name, IdentifierGrammar.refusal(of: name)?.suggestion].compactMap(\.self)
      return nil
    }
    let key = Key(name, kind)
    if let first = declarations[key] {
      let sameSpelling = first.name == name
      if !sameSpelling { clashing[key, default: []].insert(name) }
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

  /// Whether something is declared under exactly that name, be it one that clashes with another.
  func declares(_ name: String, _ kind: ThingKinds) -> Bool {
    id(name, kind) != nil || clashing[Key(name, kind)]?.contains(name) == true
  }

  /// What has an id, or an alias, case aside; nil where nothing is called so.
  func declaration(of name: String, _ kind: ThingKinds) -> Declaration? {
    declarations[Key(name, kind)]
  }

  /// The kinds of which something has an id that is none, or clashes with another, so that nobody knows what refers to
  /// it; organizations, to which nothing refers, aside.
  var uncertainKinds: ThingKinds {
    var kinds: ThingKinds = []
    for kind in Array(malformed.keys) + clashing.keys.map(\.kind) where kind != .all { kinds.formUnion(kind) }
    return kinds
  }

  /// Whether a name is, or is near to, an id that is none and has been told.
  func mayMean(malformed kind: ThingKinds, _ name: String) -> Bool {
    guard let names = malformed[kind] else { return false }
    return nearest(to: name, in: names) != nil
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
