import Escalation
import JSON

/// The variable behind which an owner stands: whom a service pages for it, a person, a team or a rota.
///
/// Who is on call is decided in the service, so its ids are the operator's to give.
struct OwnerVariable {
  let owner: ID<Owner>
  /// What people call the owner.
  let title: String
  /// The service, in words.
  let service: String
  /// The types of things that it can page.
  let types: [String]
  /// The type and the id that the owner's contact gives.
  var standard: (type: String, id: String)?

  var name: String { TerraformName.variable(owner: owner.name) }

  /// A description and a default are no templates: their text stands as it is.
  var json: JSONValue {
    let list = types.map { "\"\($0)\"" }.joined(separator: ", ")
    return .object([
      "type": "object({ type = string, id = string })",
      "description": .string("Whom \(service) pages for \(title.withSingleBlanks): one of \(list), with its id."),
      "default": standard.map { ["type": .string($0.type), "id": .string($0.id)] },
      "validation": [
        .object([
          "condition": .string("${contains([\(list)], var.\(name).type) && var.\(name).id != \"\"}"),
          "error_message": .string("The type of \(name) must be one of \(types.joined(separator: ", ")), with an id."),
        ])
      ],
    ])
  }

  /// The members of a target that lead to the variable.
  var reference: JSONValue {
    ["type": .string("${var.\(name).type}"), "id": .string("${var.\(name).id}")]
  }
}
