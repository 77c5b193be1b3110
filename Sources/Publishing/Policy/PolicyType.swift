import JSON

/// What a value of the policy is, and how JSON Schema says so.
indirect enum PolicyType: Sendable {
  case text
  case id
  case flag
  /// A whole number, this or more.
  case count(from: Int)
  case number
  /// A day: `2026-11-20`.
  case date
  /// A time of day: `08:00`, up to `24:00`.
  case time
  /// A SHA-256 with its name before it.
  case digest
  case constant(Int)
  case words([String])
  case list(PolicyType)
  /// An object with keys of the team's own.
  case lookup(PolicyType)
  /// An object that the schema defines under this name.
  case record(String)
  case either(PolicyType, PolicyType)

  func schema(meaning: String) -> JSONValue {
    var schema = self.schema.object ?? JSONObject()
    schema["description"] = .string(meaning)
    return .object(schema)
  }

  var schema: JSONValue {
    switch self {
    case .text: ["type": "string"]
    case .id: ["type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"]
    case .flag: ["type": "boolean"]
    case .count(let least): ["type": "integer", "minimum": .integer(least)]
    case .number: ["type": "number"]
    case .date: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .time: ["type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"]
    case .digest: ["type": "string", "pattern": "^sha256:[0-9a-f]{64}$"]
    case .constant(let number): ["const": .integer(number)]
    case .words(let words): ["enum": .strings(words)]
    case .list(let element): ["type": "array", "items": element.schema]
    case .lookup(let value): ["type": "object", "additionalProperties": value.schema]
    case .record(let name): ["$ref": "#/$defs/\(name)"]
    case .either(let one, let other): ["oneOf": [one.schema, other.schema]]
    }
  }
}
