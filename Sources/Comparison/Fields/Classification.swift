import Escalation

/// How every key of the language is compared, by the mapping that declares it: a test holds it against the declarations,
/// so that no key is added without a decision on what its change means.
enum Classification {
  /// The keys by the name of their mapping.
  static let keys: [String: [String]] = Dictionary(
    uniqueKeysWithValues: [
      keys(of: .calendar), keys(of: .owner), keys(of: .severity), keys(of: .incident), keys(of: .matrix),
      keys(of: .scope), keys(of: .review), keys(of: .drillPlan), keys(of: .metric), keys(of: .threshold),
      keys(of: .clear), keys(of: .model), keys(of: .bounds), keys(of: .floor), keys(of: .ceiling),
      keys(of: .failureMode), keys(of: .level), keys(of: .drill), keys(of: .step), keys(of: .holders),
      ("timing", (FieldRule<Promise>.targets + [.escalation]).map(\.key)),
    ] + comparedWhole + [organization])

  private static func keys<Thing>(of rules: ThingRules<Thing>) -> (String, [String]) {
    (rules.record, rules.fields.map(\.key))
  }

  /// Mappings whose keys make one value together.
  private static let comparedWhole = [
    ("update", ["within", "when", "first", "every", "until", "asNeeded"]),
    ("repetition", ["every", "times"]),
    ("approval by one of several", ["any"]),
    ("metric reading", ["id", "value"]),
    ("event", ["at", "event", "by"]),
    ("expectation", ["paged", "at", "by", "notPaged", "before", "breached", "met"]),
  ]

  /// Organization documents are no subjects: what they are called means nothing, their lists are compared as one, and
  /// `executives` and `roles` are told of the incidents that they reach.
  private static let organization = (
    "organization",
    [
      "apiVersion", "kind", "name", "title", "description", "labels", "formerly", "calendars", "owners", "executives",
      "roles", "severities", "ladder",
    ]
  )
}
