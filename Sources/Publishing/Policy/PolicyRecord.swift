import Escalation
import JSON
import Source

/// One kind of object in the policy: its fields, each declared once for the encoder and for the schema.
struct PolicyRecord<Thing: Sendable>: Sendable {
  /// The name of its definition in the schema.
  let name: String
  let meaning: String
  /// Whether `sources` beside the values say where they were written.
  let hasSources: Bool
  let fields: [PolicyField<Thing>]

  init(_ name: String, _ meaning: String, hasSources: Bool = false, _ fields: [PolicyField<Thing>]) {
    self.name = name
    self.meaning = meaning
    self.hasSources = hasSources
    self.fields = fields
  }

  /// The type of the record, for fields that hold it.
  var type: PolicyType { .record(name) }

  func json(_ subject: InMatrix<Thing>) -> JSONValue {
    var object = JSONObject(fields.map { (key: $0.key, value: $0.value(subject)) })
    if hasSources { object["sources"] = sources(of: subject) }
    return .object(object)
  }

  private func sources(of subject: InMatrix<Thing>) -> JSONValue {
    let entries = fields.flatMap { $0.origins(subject) }.compactMap { origin in
      subject.context.json(origin).map { (origin.path, $0) }
    }
    return .object(.sorted(entries))
  }

  /// The record in JSON Schema: strict, no key beside those declared.
  var definition: JSONValue {
    var properties = fields.map { ($0.key, $0.type.schema(meaning: $0.meaning)) }
    var required = fields.filter(\.isRequired).map(\.key)
    if hasSources {
      properties.append(
        ("sources", PolicyType.lookup(.record("source")).schema(meaning: "Where the values are written.")))
      required.append("sources")
    }
    return [
      "type": "object", "description": .string(meaning), "additionalProperties": false,
      "properties": .object(.sorted(properties)), "required": .strings(required.sorted()),
    ]
  }
}

/// One key of a record: its type, whether it is always there, what it means, its value, and where that was written.
struct PolicyField<Thing: Sendable>: Sendable {
  let key: String
  let type: PolicyType
  /// Whether the key is there whatever the matrix says.
  let isRequired: Bool
  let meaning: String
  /// The value; nil where there is none, and no key then.
  let value: @Sendable (InMatrix<Thing>) -> JSONValue?
  /// The places that `sources` tells of.
  let origins: @Sendable (InMatrix<Thing>) -> [Origin]

  /// A field whose value is worked out.
  init(
    _ key: String, _ type: PolicyType, isRequired: Bool = false, _ meaning: String,
    origins: @escaping @Sendable (InMatrix<Thing>) -> [Origin] = { _ in [] },
    value: @escaping @Sendable (InMatrix<Thing>) -> JSONValue?
  ) {
    self.key = key
    self.type = type
    self.isRequired = isRequired
    self.meaning = meaning
    self.value = value
    self.origins = origins
  }

  /// A field whose value somebody wrote.
  static func said<Value>(
    _ key: String, _ type: PolicyType, isRequired: Bool = false, _ meaning: String,
    _ find: @escaping @Sendable (Thing) -> Sourced<Value>?,
    as encode: @escaping @Sendable (Value, PolicyContext) -> JSONValue?
  ) -> PolicyField {
    PolicyField(key, type, isRequired: isRequired, meaning) { subject in
      find(subject.thing).map { [Origin(key, $0)] } ?? []
    } value: { subject in
      find(subject.thing).flatMap { encode($0.value, subject.context) }
    }
  }

  /// A text, without the blanks at its ends.
  static func text(
    _ key: String, isRequired: Bool = false, _ meaning: String,
    _ find: @escaping @Sendable (Thing) -> Sourced<String>?
  ) -> PolicyField {
    .said(key, .text, isRequired: isRequired, meaning, find) { text, _ in .string(text.trimmed) }
  }

  /// Texts in the order written; always there, perhaps empty.
  static func texts(
    _ key: String, _ meaning: String, _ find: @escaping @Sendable (Thing) -> Sourced<[Sourced<String>]>?
  ) -> PolicyField {
    PolicyField(key, .list(.text), isRequired: true, meaning) { subject in
      find(subject.thing).map { [Origin(key, $0)] } ?? []
    } value: { subject in
      .strings((find(subject.thing)?.value ?? []).map(\.value.trimmed))
    }
  }

  /// The id of another thing.
  static func id<Kind>(
    _ key: String, isRequired: Bool = false, _ meaning: String,
    _ find: @escaping @Sendable (Thing) -> Sourced<ID<Kind>>?
  ) -> PolicyField {
    .said(key, .id, isRequired: isRequired, meaning, find) { id, _ in .string(id.name) }
  }

  /// The ids that the thing had before; left out where it had none.
  static func formerly<Kind>(_ find: @escaping @Sendable (Thing) -> Sourced<[Sourced<ID<Kind>>]>?) -> PolicyField {
    .said("formerly", .list(.id), "Ids that it had.", find) { ids, _ in
      .strings(ids.map(\.value.name).withoutRepeats.sorted())
    }
  }

  /// One word of a few.
  static func word<Word: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, isRequired: Bool = false, _ meaning: String,
    _ find: @escaping @Sendable (Thing) -> Sourced<Word>?
  ) -> PolicyField where Word.RawValue == String {
    .said(key, .words(Word.allCases.map(\.rawValue)), isRequired: isRequired, meaning, find) { word, _ in
      .string(word.rawValue)
    }
  }

  static func duration(
    _ key: String, isRequired: Bool = false, _ meaning: String,
    _ find: @escaping @Sendable (Thing) -> Sourced<Timespan>?
  ) -> PolicyField {
    .said(key, .record("duration"), isRequired: isRequired, meaning, find) { span, context in
      PolicyDuration.json(span, context)
    }
  }
}
