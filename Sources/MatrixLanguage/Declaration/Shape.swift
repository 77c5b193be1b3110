import YAMLTree

/// What may stand at a place, as data: the schemas and the language reference are made from it.
public indirect enum Shape: Sendable {
  case scalar(ScalarShape)
  case list(of: Shape)
  /// A mapping whose keys its author chooses.
  case mapping(keys: ScalarShape, values: Shape)
  /// A mapping whose keys the language gives.
  case record(RecordShape)
  /// One of several shapes that are told apart by what stands there.
  case oneOf([Shape])
}

/// A literal, described.
public struct ScalarShape: Sendable {
  /// What people call it: `duration`, `id of an owner`.
  public let name: String
  /// A regular expression (ECMA 262, anchored) that every literal matches; nil where any text may stand.
  public let pattern: String?
  /// The only literals, where there is a set of them.
  public let choices: [String]
  /// What YAML's own types may make of a literal before it reaches a schema.
  public let yamlTypes: YAMLTypes
  /// The numbers that may stand, where the literal is a whole number within bounds.
  public let numbers: ClosedRange<Int>?
  /// A literal of the form, for messages and the reference.
  public let example: String

  public init(
    _ name: String, pattern: String? = nil, choices: [String] = [], numbers: ClosedRange<Int>? = nil,
    yamlTypes: YAMLTypes = .string, example: String
  ) {
    self.name = name
    self.pattern = pattern
    self.numbers = numbers
    self.choices = choices
    self.yamlTypes = yamlTypes
    self.example = example
  }
}

/// The types that a YAML reader without our schema gives to plain scalars.
public struct YAMLTypes: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let string = YAMLTypes(rawValue: 1)
  public static let number = YAMLTypes(rawValue: 2)
  public static let boolean = YAMLTypes(rawValue: 4)
  /// What any text may look like: `outage`, `404`, `no`.
  public static let any: YAMLTypes = [.string, .number, .boolean]
}

/// A mapping with fixed keys, described.
public struct RecordShape: Sendable {
  /// What people call it: `severity`.
  public let name: String
  public let meaning: String
  public let fields: [FieldShape]
  /// Groups of keys of which exactly one must be used.
  public let alternatives: [Alternative]

  public init(name: String, meaning: String, fields: [FieldShape], alternatives: [Alternative]) {
    self.name = name
    self.meaning = meaning
    self.fields = fields
    self.alternatives = alternatives
  }
}

/// One way to fill a record that can be filled in several.
public struct Alternative: Sendable {
  /// At least one of them must be there.
  public let anyOf: [String]
  /// These may stand beside them, and with no other alternative.
  public let with: [String]

  public init(anyOf: [String], with: [String] = []) {
    self.anyOf = anyOf
    self.with = with
  }

  var keys: [String] { anyOf + with }
}

/// A key of a record, described.
public struct FieldShape: Sendable {
  public let key: String
  public let meaning: String
  public let isRequired: Bool
  /// What holds where the key is left out.
  public let otherwise: String?
  public let shape: Shape
}

extension Shape {
  /// Whether what stands here may be of a kind.
  func takes(_ kind: NodeKind) -> Bool {
    switch self {
    case .scalar: kind == .scalar
    case .list: kind == .sequence
    case .mapping, .record: kind == .mapping
    case .oneOf(let shapes): shapes.contains { $0.takes(kind) }
    }
  }

  /// What people call what stands here, with its article: `a duration`, `a list`.
  var phrase: String {
    switch self {
    case .scalar(let scalar): scalar.phrase
    case .list: "a list"
    case .mapping, .record: "a mapping"
    case .oneOf(let shapes): shapes.map(\.phrase).joined(separator: " or ")
    }
  }

  /// How it may look, on one line.
  var example: String {
    switch self {
    case .scalar(let scalar): scalar.example
    case .list(let element): "[\(element.example)]"
    case .mapping(let keys, let values): "{\(keys.example): \(values.example)}"
    case .record(let record): record.example
    case .oneOf(let shapes): shapes.first?.example ?? ""
    }
  }
}

extension ScalarShape {
  /// The name with its article.
  var phrase: String {
    name.hasPrefix("`") ? name : name.hasPrefix("one ") ? "a \(name)" : name.withArticle
  }
}

extension RecordShape {
  /// The required keys, or the first alternative's, with examples.
  var example: String {
    let keys = fields.filter(\.isRequired).map(\.key) + (alternatives.first.map { Array($0.anyOf.prefix(1)) } ?? [])
    let chosen = keys.isEmpty ? fields.prefix(1).map(\.key) : keys
    let parts = fields.filter { chosen.contains($0.key) }.map { "\($0.key): \($0.shape.example)" }
    return "{\(parts.joined(separator: ", "))}"
  }
}
