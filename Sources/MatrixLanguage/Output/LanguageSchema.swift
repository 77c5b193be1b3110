import Escalation
public import JSON

/// The JSON Schemas of what people write, for editors and for checking without sevc.
///
/// They are made from the declarations that decode the documents. A schema cannot say everything: that an id is
/// declared somewhere, that times rise. What it can say of one document, it says.
public enum LanguageSchema: String, Sendable, CaseIterable {
  case organization, matrix, drill, project

  /// The schema's file name.
  public var fileName: String { "\(rawValue).schema.json" }

  /// The schema, as JSON Schema 2020-12 (https://json-schema.org/draft/2020-12/schema).
  public func json() -> JSONValue {
    let shape =
      switch self {
      case .organization: Record<Organization>.organization.shape
      case .matrix: Record<Matrix>.matrix.shape
      case .drill: Record<Drill>.drill.shape
      case .project: Record<ProjectSettings>.settings.shape
      }
    return rootSchema(of: shape, title: "sevc \(rawValue), version 1", id: fileName)
  }
}

/// A whole schema for documents of one shape.
func rootSchema(of shape: Shape, title: String, id: String) -> JSONValue {
  var root = JSONObject([
    (key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"), (key: "$id", value: .string(id)),
    (key: "title", value: .string(title)),
  ])
  for member in shape.schema.object?.members ?? [] { root[member.key] = member.value }
  return .object(root)
}

extension Shape {
  /// The schema of what may stand here.
  var schema: JSONValue {
    switch self {
    case .scalar(let scalar): scalar.schema
    case .list(let element): ["type": "array", "items": element.schema]
    case .mapping(let keys, let values):
      [
        "type": "object", "propertyNames": ["pattern": .string(keys.pattern ?? ".")],
        "additionalProperties": values.schema,
      ]
    case .record(let record): record.schema
    case .oneOf(let shapes): ["anyOf": .array(shapes.map(\.schema))]
    }
  }

  /// The same schema, where an empty list or mapping counts as absent.
  fileprivate var filledSchema: JSONValue {
    var object = schema.object ?? JSONObject()
    switch self {
    case .list: object["minItems"] = 1
    case .mapping: object["minProperties"] = 1
    default: break
    }
    return .object(object)
  }
}

extension ScalarShape {
  var schema: JSONValue {
    guard choices.isEmpty else { return ["enum": .array(choices.flatMap(choice))] }
    var types: [JSONValue] = []
    if yamlTypes.contains(.string) { types.append("string") }
    if yamlTypes.contains(.number) { types.append("number") }
    if yamlTypes.contains(.boolean) { types.append("boolean") }
    return .object([
      "type": types.count == 1 ? types[0] : .array(types), "pattern": pattern.map { .string($0) },
      "minLength": pattern == nil ? 1 : nil, "minimum": lowestNumber.map { .integer($0) },
      "maximum": numbers.map { .integer($0.upperBound) },
    ])
  }

  /// The lowest number that may stand: where the pattern has no sign, YAML's negative numbers are none of the literals.
  private var lowestNumber: Int? {
    guard let pattern, yamlTypes.contains(.number) else { return nil }
    return numbers?.lowerBound ?? (pattern.hasPrefix("^[+-]") ? nil : 0)
  }

  /// `true` reaches a schema as a boolean, `"true"` as a string.
  private func choice(_ word: String) -> [JSONValue] {
    switch word {
    case "true": ["true", true]
    case "false": ["false", false]
    default: [.string(word)]
    }
  }
}

extension RecordShape {
  var schema: JSONValue {
    let required = fields.filter(\.isRequired)
    return .object([
      "description": .string(meaning), "type": "object",
      "properties": .object(JSONObject(fields.map { (key: $0.key, value: $0.schema) })),
      "required": required.isEmpty ? nil : .strings(required.map(\.key)), "additionalProperties": false,
      "oneOf": alternatives.isEmpty ? nil : .array(alternatives.map(schema)),
    ])
  }

  /// One way to fill the record: its keys, and none of the other ways' own.
  private func schema(of alternative: Alternative) -> JSONValue {
    let others = Set(alternatives.flatMap(\.keys)).subtracting(alternative.keys).sorted()
    return .object([
      "anyOf": .array(alternative.anyOf.map { ["required": [.string($0)]] }),
      "not": others.isEmpty ? nil : ["anyOf": .array(others.map { ["required": [.string($0)]] })],
    ])
  }
}

extension FieldShape {
  fileprivate var schema: JSONValue {
    var object = JSONObject([(key: "description", value: .string(text))])
    for member in (isRequired ? shape.filledSchema : shape.schema).object?.members ?? []
    where member.key != "description" {
      object[member.key] = member.value
    }
    return .object(object)
  }

  /// The field's meaning, with what holds where it is left out.
  private var text: String {
    otherwise.map { "\(meaning) Left out: \($0)." } ?? meaning
  }
}
