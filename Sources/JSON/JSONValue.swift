/// A JSON text as a value, its objects in the order in which they were written.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  /// The object with these members, those without a value left out.
  ///
  ///     .object(["rule": "backup-missing", "help": help.map(JSONValue.string)])
  public static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(JSONObject(members))
  }

  /// An array of strings.
  public static func strings(_ strings: some Sequence<String>) -> JSONValue {
    .array(strings.map(JSONValue.string))
  }

  /// The same value, the keys of every object in it sorted by Unicode scalars.
  public var sortedByKeys: JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(\.sortedByKeys))
    case .object(let object): .object(.sorted(object.members.map { ($0.key, $0.value.sortedByKeys) }))
    case .null, .bool, .integer, .number, .string: self
    }
  }

  /// Whether it holds no other values: an empty array or object does not count.
  var isScalar: Bool {
    switch self {
    case .array, .object: false
    case .null, .bool, .integer, .number, .string: true
    }
  }
}

/// What a reader asks of a value; each is nil where the value is of another kind.
extension JSONValue {
  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  public var integer: Int? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  public var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  public var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The value of a key; nil where there is none, or where this is no object.
  public subscript(key: String) -> JSONValue? {
    object?[key]
  }
}
