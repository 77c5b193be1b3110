import Escalation

/// How one key of a thing is compared: the classification that every declared key must have.
struct FieldRule<Thing>: Sendable {
  /// The key as the language declares it.
  let key: String
  let compare: @Sendable (Pair<Thing>, inout Telling) -> Void

  init(_ key: String, compare: @escaping @Sendable (Pair<Thing>, inout Telling) -> Void) {
    self.key = key
    self.compare = compare
  }

  /// A key that is told in another way, for a reason that is written down.
  static func elsewhere(_ key: String, because reason: String) -> FieldRule {
    FieldRule(key) { _, _ in }
  }

  /// The same key of something that holds the thing as a part.
  func lifted<Whole>(_ part: @escaping @Sendable (Whole) -> Thing) -> FieldRule<Whole> {
    FieldRule<Whole>(key) { pair, telling in compare(pair.map(part), &telling) }
  }
}

/// How a thing is compared, key by key.
struct ThingRules<Thing>: Sendable {
  /// What the language calls the mapping that declares it.
  let record: String
  let fields: [FieldRule<Thing>]

  init(_ record: String, _ fields: [FieldRule<Thing>]) {
    self.record = record
    self.fields = fields
  }

  func compare(_ pair: Pair<Thing>, _ telling: inout Telling) {
    for field in fields { field.compare(pair, &telling) }
  }
}
