import Escalation
public import JSON

/// The JSON Schema of the policy, made from the same declarations that write it.
public enum PolicySchema {
  /// The schema, in JSON Schema 2020-12: strict, so that a key that nobody declared is an error.
  public static func json() -> JSONValue {
    var schema = PolicyRecord<Matrix>.matrix.definition.object ?? JSONObject()
    var properties = schema["properties"]?.object ?? JSONObject()
    properties["digest"] = PolicyType.digest.schema(
      meaning: "The hash of what the policy means; equal where nothing but words around it changed.")
    properties["commit"] = PolicyType.text.schema(meaning: "The revision, where the build was told it.")
    schema["properties"] = .object(properties)
    schema["required"] = .strings(((schema["required"]?.array ?? []).compactMap(\.string) + ["digest"]).sorted())
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "sevc policy, version 1"
    schema["$defs"] = .object(.sorted(definitions))
    return JSONValue.object(schema).sortedByKeys
  }

  private static var definitions: [(String, JSONValue)] {
    shapes + PolicyRecord<Owner>.coverageDefinitions + PolicyRecord<ModelBounds>.limitDefinitions + [
      defined(.severity), defined(.owner), defined(.contact), defined(.calendar), defined(.window), defined(.incident),
      defined(.targets), defined(.step), defined(.repetition), defined(.holders), defined(.authority),
      defined(.update), defined(.metric), defined(.threshold), defined(.clear), defined(.model), defined(.bounds),
      defined(.failureMode), defined(.level), defined(.scope), defined(.review), defined(.drill), defined(.reading),
      defined(.event), defined(.expectation),
    ]
  }

  private static func defined<Thing>(_ record: PolicyRecord<Thing>) -> (String, JSONValue) {
    (record.name, record.definition)
  }

  /// What is no record: shapes of single values.
  private static var shapes: [(String, JSONValue)] {
    [
      ("duration", PolicyDuration.definition), ("money", PolicyMoney.definition), ("sunset", PolicySunset.definition),
      ("instant", PolicyInstant.definition), ("alert", PolicyAlert.definition), ("drills", PolicyDrills.definition),
      ("outOfHours", PolicyOutOfHours.definition), ("source", source), ("target", target),
    ]
  }

  private static let source: JSONValue = [
    "type": "object", "description": "Where a value is written, and what it came through.",
    "additionalProperties": false,
    "properties": [
      "path": PolicyType.text.schema(meaning: "The file, relative to the project."),
      "line": PolicyType.count(from: 1).schema(meaning: "The line, from 1."),
      "via": [
        "type": "string", "pattern": "^(matrix|organization|severity .+)$",
        "description": "From where it was inherited; left out where the thing says it itself.",
      ],
    ],
    "required": ["line", "path"],
  ]

  private static let target: JSONValue = [
    "type": "object", "description": "Somebody whom a step pages.", "additionalProperties": false,
    "properties": [
      "as": PolicyType.text.schema(
        meaning: "The word that stands for them in the matrix: `backup`, or the owner's id."),
      "owner": PolicyType.id.schema(meaning: "Who it is."),
    ],
    "required": ["as", "owner"],
  ]
}
