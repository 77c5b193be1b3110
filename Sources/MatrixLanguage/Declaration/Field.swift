import Escalation
import YAMLTree

/// One key of a mapping: written once here, and from here read, described in the schemas and told in the reference.
///
/// The root is always something declared. The type does not say so, because the runtime would prove it for every record at
/// every start, by a search through all conformances of the program.
struct Field<Root>: Sendable {
  let key: String
  /// One line for the reference and the schemas.
  let meaning: String
  let isRequired: Bool
  /// What holds where the key is left out.
  let otherwise: String?
  let shape: Shape
  let read: @Sendable (inout Root, NodeID, NodeID, inout DocumentReader) -> Reading<Void>

  init(
    _ key: String, _ shape: Shape, isRequired: Bool = false, otherwise: String? = nil, _ meaning: String,
    read: @escaping @Sendable (inout Root, NodeID, NodeID, inout DocumentReader) -> Reading<Void>
  ) {
    self.key = key
    self.meaning = meaning
    self.isRequired = isRequired
    self.otherwise = otherwise
    self.shape = shape
    self.read = read
  }

  var description: FieldShape {
    FieldShape(key: key, meaning: meaning, isRequired: isRequired, otherwise: otherwise, shape: shape)
  }
}

/// Whether a key must be there.
enum Presence: Sendable {
  case required
  case optional
  /// What holds where the key is left out, in words.
  case otherwise(String)
}

extension Field {
  /// A key that fills a value which may be missing.
  init<Value>(
    _ key: String, _ path: any WritableKeyPath<Root, Sourced<Value>?> & Sendable, _ form: Form<Value>,
    _ presence: Presence, _ meaning: String
  ) {
    self.init(key, form.shape, presence, meaning) { root, _, node, reader in
      form.read(node, &reader).map { root[keyPath: path] = Sourced($0, at: reader.tree.range(of: node)) }
    }
  }

  /// A key that may be left out.
  init<Value>(
    _ key: String, _ path: any WritableKeyPath<Root, Sourced<Value>?> & Sendable, _ form: Form<Value>, _ meaning: String
  ) {
    self.init(key, path, form, .optional, meaning)
  }

  /// A key that fills a value which is always there, such as an id.
  init<Value>(
    _ key: String, _ path: any WritableKeyPath<Root, Sourced<Value>> & Sendable, _ form: Form<Value>,
    _ presence: Presence, _ meaning: String
  ) {
    self.init(key, form.shape, presence, meaning) { root, _, node, reader in
      form.read(node, &reader).map { root[keyPath: path] = Sourced($0, at: reader.tree.range(of: node)) }
    }
  }

  private init(
    _ key: String, _ shape: Shape, _ presence: Presence, _ meaning: String,
    read: @escaping @Sendable (inout Root, NodeID, NodeID, inout DocumentReader) -> Reading<Void>
  ) {
    switch presence {
    case .required: self.init(key, shape, isRequired: true, meaning, read: read)
    case .optional: self.init(key, shape, meaning, read: read)
    case .otherwise(let words): self.init(key, shape, otherwise: words, meaning, read: read)
    }
  }

  /// The same key of something that holds the root as a part.
  func lifted<Whole>(_ path: any WritableKeyPath<Whole, Root> & Sendable, isRequired: Bool? = nil) -> Field<Whole> {
    Field<Whole>(key, shape, isRequired: isRequired ?? self.isRequired, otherwise: otherwise, meaning) {
      whole, key, node, reader in
      read(&whole[keyPath: path], key, node, &reader)
    }
  }
}

/// Lists the fields of a record, one a line.
@resultBuilder
enum FieldList<Root> {
  static func buildExpression(_ field: Field<Root>) -> [Field<Root>] { [field] }
  static func buildExpression(_ fields: [Field<Root>]) -> [Field<Root>] { fields }
  static func buildBlock(_ fields: [Field<Root>]...) -> [Field<Root>] { fields.flatMap { $0 } }
}
